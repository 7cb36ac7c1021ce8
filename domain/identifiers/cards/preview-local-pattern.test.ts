import { expect, test } from 'vitest';

import { compileLocalPattern } from '@/domain/identifiers/cards/compile-local-pattern';
import { previewLocalPattern } from '@/domain/identifiers/cards/preview-local-pattern';
import type { PatternPreview } from '@/domain/identifiers/cards/preview-local-pattern';
import type { LocalPattern } from '@/domain/identifiers/identifier';
import { recognise } from '@/domain/identifiers/recognise';

const today = '2026-11-24';

function card(regex: string, changed: Partial<LocalPattern> = {}): LocalPattern {
  return { kind: 'hospital_card', regex, assigner: 'HZ', ...changed };
}

function previewed(patterns: readonly LocalPattern[], index = 0): Extract<PatternPreview, { ok: true }> {
  const preview = previewLocalPattern(patterns, index, today);
  if (!preview.ok) throw new Error(preview.fault);
  return preview;
}

test.each([
  ['\\d{18}', 'prc_id18', 'other'],
  ['330106\\d{12}', 'prc_id18', 'other'],
  ['[A-Z]{3}\\d{12}', 'fpr15', 'other'],
  ['YK\\d{12}', 'index_number', 'other'],
  ['1\\d{10}', 'mobile', 'clerk'],
  ['[A-Z]\\d{7}', 'hkid', 'clerk'],
  ['[EG]\\d{8}', 'passport_cn', 'clerk'],
  ['\\d{8}', 'tw_permit', 'pattern'],
  ['\\d{8}', 'date', 'pattern'],
  ['3310\\d{8}', 'driving_file_no', 'pattern'],
  ['\\d+', 'nhsa_ec_qr', 'other'],
] as const)('%s meets %s, and the winner is the %s', (regex, kind, winner) => {
  const clash = previewed([card(regex)]).kinds.find((one) => one.kind === kind);

  expect(clash).toMatchObject({ kind, winner });
  expect(compileLocalPattern(regex)?.test(clash?.example ?? '')).toBe(true);
});

test.each(['\\d{18}', '1\\d{10}', '\\d{8}', '[A-Z0-9]{6,20}'])('the example of every clash of %s is read at the desk as the preview says', (regex) => {
  const patterns = [card(regex)];

  for (const { kind, example, winner } of previewed(patterns).kinds) {
    const { readings } = recognise(example, { today, localPatterns: patterns });
    if (winner === 'pattern') expect(readings[0]).toMatchObject({ kind: 'hospital_card', assigner: 'HZ' });
    if (winner === 'other') expect(readings[0]?.kind).not.toBe('hospital_card');
    if (winner === 'clerk') expect([readings[0]?.decisive, readings.map((reading) => reading.kind)]).toEqual([false, expect.arrayContaining([kind])]);
  }
});

test('a prefix nobody else uses clashes with nothing, and is shown by examples that fit it', () => {
  const preview = previewed([card('MZ\\d{9}')]);

  expect(preview).toMatchObject({ kinds: [], patterns: [] });
  expect(preview.examples.filter((example) => /^MZ\d{9}$/.test(example))).toHaveLength(3);
});

test('the same pattern previews the same every time', () => {
  expect(previewed([card('[A-Z]\\d{5,9}')])).toEqual(previewed([card('[A-Z]\\d{5,9}')]));
});

test('two patterns that allow one number name it, and the earlier wins', () => {
  const patterns = [card('\\d{4,10}'), card('0\\d{7}', { assigner: 'OTHER' })];

  expect(previewed(patterns, 0).patterns).toEqual([{ index: 1, example: '00000000', winner: 'pattern' }]);
  expect(previewed(patterns, 1).patterns).toEqual([{ index: 0, example: '00000000', winner: 'other' }]);
});

test('patterns of two kinds leave the choice to the clerk, patterns apart are not named', () => {
  expect(previewed([card('\\d{8}'), card('[0-9A-F]{8}', { kind: 'rfid_uid' })]).patterns).toMatchObject([{ index: 1, winner: 'clerk' }]);
  expect(previewed([card('MZ\\d{8}'), card('ZY\\d{8}')]).patterns).toEqual([]);
});

test('small letters stand for capitals, and hyphens between parts for nothing, as numbers are compared', () => {
  expect(previewed([card('mz-\\d{9}')])).toEqual(previewed([card('MZ\\d{9}')]));
});

test.each([
  ['', 'empty', 0],
  ['^$', 'empty', 0],
  ['\\d'.repeat(33), 'too-long', 64],
  ['M-Z.', 'not-understood', 3],
  ['MZ.{8}', 'not-understood', 2],
  ['^(a+)+$', 'not-understood', 1],
  ['\\d+[A-Z]+\\d+', 'too-many-varying', 9],
  ['MZ[9-0]', 'backward-range', 2],
  ['\\d{9,3}', 'backward-range', 0],
] as const)('%j is refused as %s at %i', (regex, fault, at) => {
  expect(previewLocalPattern([card(regex)], 0, today)).toEqual({ ok: false, fault, at });
});
