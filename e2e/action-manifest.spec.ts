import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as z from 'zod';

import { actions } from '@/domain/access/actions';
import { expect, test } from '@/e2e/fixtures';

// The build's own list of everything that can be posted to.
const manifestFile = join(process.env['NEXT_DIST_DIR'] ?? '.next-test', 'server', 'server-reference-manifest.json');

const manifest = z.object({ node: z.record(z.string(), z.object({ exportedName: z.string() })) });

function readManifest(): { id: string; name: string }[] {
  const { node } = manifest.parse(JSON.parse(readFileSync(manifestFile, 'utf8')));

  return Object.entries(node).map(([id, { exportedName }]) => ({ id, name: exportedName }));
}

test('the actions of the build are exactly those of the permission table', () => {
  expect([...new Set(readManifest().map(({ name }) => name))].toSorted()).toEqual(Object.keys(actions).toSorted());
});

test('no action does anything for somebody who is not signed in, whatever path it is posted to', async ({ request, baseURL }) => {
  for (const { id, name } of readManifest()) {
    for (const path of ['/', '/desk', '/sign-in', '/does-not-exist', '/api/auth/session']) {
      const response = await request.post(path, {
        headers: { 'Next-Action': id, 'Content-Type': 'text/plain;charset=UTF-8', Origin: baseURL ?? '' },
        data: '[{}]',
        maxRedirects: 0,
      });
      const body = await response.text();

      expect(body, `${name} at ${path}`).not.toContain('"ok":true');
      // These take nothing, so that only the missing session can have stopped them.
      if (path === '/desk' && ['lockSession', 'signOutSession'].includes(name)) expect(body).toContain('"reason":"signed-out"');
    }
  }
});

test.describe('a request from elsewhere is refused before any action reads it', () => {
  const foreign: [story: string, headers: Record<string, string>][] = [
    ['no origin', {}],
    ['another origin', { Origin: 'https://elsewhere.example' }],
    ['the null origin', { Origin: 'null' }],
    ['a malformed origin', { Origin: 'http://[' }],
    ['a forged forwarded host', { Origin: 'https://elsewhere.example', 'X-Forwarded-Host': 'elsewhere.example' }],
  ];

  for (const [story, headers] of foreign) {
    test(story, async ({ request }) => {
      const [{ id } = { id: '' }] = readManifest();
      const response = await request.post('/desk', { headers: { 'Next-Action': id, ...headers }, data: '[{}]', maxRedirects: 0 });

      expect(response.status()).toBe(403);
    });
  }
});
