import { expect, test } from 'vitest';

import { parseLearnedScanner } from '@/app/(console)/scanner/parse-learned-scanner';

const LEARNED = {
  version: 1,
  learnedOn: '2026-11-24',
  medianGap: 8,
  longestGap: 9.5,
  terminator: 'Enter',
  prefix: '',
  namesSymbology: false,
  layout: 'us',
  capsLock: 'unknown',
  separator: { sent: 'control' },
};

test('what calibration wrote is read back as it was', () => {
  expect(parseLearnedScanner(JSON.stringify(LEARNED))).toEqual(LEARNED);
});

test.each([
  ['no JSON', 'hello'],
  ['another version', JSON.stringify({ ...LEARNED, version: 2 })],
  ['a prefix that would swallow typing', JSON.stringify({ ...LEARNED, prefix: 'x'.repeat(9) })],
  ['an ordinary letter for a separator key', JSON.stringify({ ...LEARNED, separator: { sent: 'key', code: 'KeyA' } })],
  ['an empty separator', JSON.stringify({ ...LEARNED, separator: { sent: 'text', text: '' } })],
  ['a pace no scanner has', JSON.stringify({ ...LEARNED, longestGap: -1 })],
  ['more than calibration knows', JSON.stringify({ ...LEARNED, strict: { gap: 5000 } })],
  ['nothing', 'null'],
])('%s is not taken', (_, text) => {
  expect(parseLearnedScanner(text)).toBeNull();
});
