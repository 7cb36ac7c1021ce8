import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { ownPath } from '@/domain/access/own-path';

const origin = 'https://yika.example.org';

test.each([
  ['/desk', '/desk'],
  ['/audit?about=organisation', '/audit?about=organisation'],
  ['https://yika.example.org/desk', '/desk'],
  ['/', '/'],
  ['', '/'],
  [null, '/'],
  [undefined, '/'],
])('%s leads to %s', (wanted, path) => {
  expect(ownPath(wanted, origin)).toBe(path);
});

describe('what would lead elsewhere leads to the start', () => {
  test.each([
    'https://evil.example',
    '//evil.example',
    '\\\\evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    'https:evil.example',
    'https://yika.example.org.evil.example/desk',
    'https://yika.example.org@evil.example/',
    'http://yika.example.org/desk',
    'https://yika.example.org:8443/desk',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://',
  ])('%s', (wanted) => {
    expect(ownPath(wanted, origin)).toBe('/');
  });

  test('whatever is asked for, a browser that follows the answer stays here', () => {
    const hostile = fc.array(fc.constantFrom('/', '\\', '.', ':', '@', '%2f', '\t', ' ', 'https', 'evil.example', '?', '#'));

    fc.assert(
      fc.property(hostile, (parts) => {
        expect(new URL(ownPath(parts.join(''), origin), origin).origin).toBe(origin);
      }),
      { numRuns: 2_000 },
    );
  });
});
