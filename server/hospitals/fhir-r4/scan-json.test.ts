import { expect, test } from 'vitest';

import { createJsonScan } from '@/server/hospitals/fhir-r4/scan-json';

function scan(text: string, chunk = 7): string {
  const bytes = Buffer.from(text);
  const read = createJsonScan();

  try {
    for (let at = 0; at < bytes.length; at += chunk) read(bytes.subarray(at, at + chunk));
    return 'read';
  } catch {
    return 'refused';
  }
}

test.each([
  ['what nests to the limit', `${'['.repeat(40)}1${']'.repeat(40)}`, 'read'],
  ['what nests one deeper', `${'['.repeat(41)}1${']'.repeat(41)}`, 'refused'],
  ['brackets within words', JSON.stringify({ text: '[{'.repeat(500) }), 'read'],
  ['quotes within words', JSON.stringify({ text: '"\\"[['.repeat(500) }), 'read'],
  ['siblings, which are no depth', `[${'[],'.repeat(1000)}[]]`, 'read'],
  ['more values than anybody sends', `[${'1,'.repeat(200_001)}1]`, 'refused'],
])('%s is %3$s', (_what, text, outcome) => {
  expect(scan(text)).toBe(outcome);
});
