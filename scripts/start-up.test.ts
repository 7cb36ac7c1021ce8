import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { ensureKeys, requireKeys } from '@/scripts/ensure-keys.mjs';
import { findFreePort } from '@/scripts/find-free-port.mjs';
import { isInstalled } from '@/scripts/install-dependencies.mjs';
import { phrase, Refusal } from '@/scripts/refusal.mjs';
import { requirePort } from '@/scripts/require-port.mjs';
import { readCount } from '@/scripts/run-stages.mjs';

const scripts = new URL('.', import.meta.url);
const catalogue = JSON.parse(readFileSync(new URL('messages.json', scripts), 'utf8')) as Record<string, Record<string, string>>;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'yika-start-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function keyOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error instanceof Refusal ? error.key : error;
  }
}

describe('the sentences of the scripts', () => {
  test('are the same in both languages, with the same placeholders', () => {
    const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    const { 'zh-CN': chinese = {}, en: english = {} } = catalogue;

    expect(Object.keys(chinese)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(chinese)) expect(placeholders(text), key).toEqual(placeholders(english[key] ?? ''));
  });

  test('are all used', () => {
    const code = readdirSync(scripts, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(mjs|ts)$/.test(name) && !name.endsWith('.test.ts'))
      .map((name) => readFileSync(new URL(name, scripts), 'utf8'))
      .join('\n');

    expect(Object.keys(catalogue['en'] ?? {}).filter((key) => !code.includes(`'${key}'`))).toEqual([]);
  });

  test('carry what they are given', () => {
    expect(phrase('en', 'portTaken', { port: 3000 })).toContain('Port 3000 is taken');
  });
});

describe('the dependencies', () => {
  const locked = { '': { version: '1' }, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0', optional: true } };

  test.each([
    ['are all there', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } }, true],
    ['are there but for what another kind of machine needs', { 'node_modules/a': { version: '1.0.0' } }, true],
    ['are of another version', { 'node_modules/a': { version: '1.0.1' } }, false],
    ['were never installed, or not to the end', {}, false],
  ])('%s', (_what, installed, expected) => {
    expect(isInstalled(locked, installed)).toBe(expected);
  });
});

describe('the keys of the embedded default', () => {
  test('are made once, for their owner only, in the form that the server reads', () => {
    const keys = ensureKeys(folder);

    expect(ensureKeys(folder)).toEqual(keys);
    expect(statSync(path.join(folder, 'keys.json')).mode & 0o777).toBe(0o600);
    expect(keys['YIKA_SEAL_KEYS']).toMatch(/^k1:[A-Za-z0-9+/]{43}=$/);
    expect(keys['YIKA_DIGEST_KEYS']).toMatch(/^k1:[A-Za-z0-9+/]{43}=$/);
    expect(new Set(Object.values(keys)).size).toBe(3);
  });

  test('are never replaced by others under data that was sealed with them', () => {
    writeFileSync(path.join(folder, 'postgres.json'), '{}');
    expect(keyOf(() => ensureKeys(folder))).toBe('keysLost');
  });

  test('are asked for by name when the database is a hospital’s own', () => {
    expect(keyOf(() => requireKeys({ YIKA_SEAL_KEYS: 'k1:a', YIKA_DIGEST_KEYS: 'k1:a' }))).toBe('keyMissing');
    expect(() => requireKeys({ YIKA_SEAL_KEYS: 'k1:a' })).toThrow('YIKA_DIGEST_KEYS');
  });
});

test('every variable that the server reads is explained', () => {
  const explained = readFileSync(new URL('../.env.example', scripts), 'utf8');
  const schema = readFileSync(new URL('../server/env.ts', scripts), 'utf8');
  const variables = [...schema.matchAll(/^ {2}([A-Z_]+): /gm)].map(([, name]) => name ?? '');

  expect(variables.length).toBeGreaterThan(5);
  // Next sets NODE_ENV itself.
  expect(variables.filter((name) => name !== 'NODE_ENV' && !explained.includes(`${name}=`))).toEqual([]);
});

describe('the port', () => {
  test.each(['0', '65536', '3000a', '-1', '1.5', ' '])('“%s” is refused', async (port) => {
    await expect(requirePort(port)).rejects.toThrow('PORT must be');
  });

  test('is refused while another program has it', async () => {
    const port = await findFreePort();
    const squatter = createServer().listen(port, '127.0.0.1');

    await expect(requirePort(String(port))).rejects.toThrow(`Port ${port} is taken`);
    squatter.close();
    await expect.poll(() => requirePort(String(port)).catch(() => 0)).toBe(port);
  });
});

test.each([
  ['vitest', { numPassedTests: 3, numFailedTests: 1 }, { passed: 3, failed: 1 }],
  ['Playwright', { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 } }, { passed: 5, failed: 2 }],
])('the tests of %s are counted', (_runner, report, count) => {
  expect(readCount(JSON.stringify(report))).toEqual(count);
});
