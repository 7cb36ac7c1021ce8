import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeKeys, typedText } from './decode-keys';
import type { KeyStroke } from './key-stroke';
import { sampleStroke, strokesFor } from './sample-strokes';
import { DEFAULT_PROFILE, type ScannerProfile } from './scanner-profile';

function decode(strokes: readonly KeyStroke[], changes: Partial<ScannerProfile> = {}): string {
  return decodeKeys(strokes, { ...DEFAULT_PROFILE, ...changes }).text;
}

test('every printable ASCII text survives the way through the keys, whatever the computer made of them', () => {
  const ascii = fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((point) => String.fromCharCode(point)), maxLength: 60 });

  fc.assert(
    fc.property(ascii, fc.constantFrom('Process', 'Unidentified', 'é', '，'), (text, key) => {
      fc.pre(!/<GS>|\{GS\}|\\u/.test(text));
      const strokes = strokesFor(text, () => 5).map((stroke) => ({ ...stroke, key }));
      expect(decode(strokes)).toBe(text);
    }),
  );
});

test('Caps Lock does not change what a scanner meant, until it is known to compensate', () => {
  const strokes = strokesFor('aB1', () => 5).map((stroke) => ({ ...stroke, caps: true }));

  expect(decodeKeys(strokes, DEFAULT_PROFILE)).toEqual({ text: 'aB1', doubts: ['caps-lock'] });
  expect(decodeKeys(strokes, { ...DEFAULT_PROFILE, capsLock: 'ignored' })).toEqual({ text: 'aB1', doubts: [] });
  expect(decodeKeys(strokes, { ...DEFAULT_PROFILE, capsLock: 'compensated' })).toEqual({ text: 'Ab1', doubts: [] });
});

test('a scanner set to the layout of the computer is read as the computer reads it', () => {
  expect(decode([sampleStroke({ code: 'KeyQ', key: 'a' })], { layout: 'computer' })).toBe('a');
});

test('a key without a physical position is read as the computer read it', () => {
  expect(decode([sampleStroke({ key: '7' })])).toBe('7');
});

test.each<[string, readonly KeyStroke[], Partial<ScannerProfile>]>([
  ['Ctrl+]', [sampleStroke({ code: 'BracketRight', key: ']', ctrl: true })], {}],
  ['F8, where the profile says so', [sampleStroke({ code: 'F8', key: 'F8' })], { tokenKeys: { F8: '\u001d' } }],
  ['the text <GS>', strokesFor('<GS>', () => 5), {}],
  ['\\u001d', strokesFor('\\u001d', () => 5), {}],
])('a group separator may come as %s', (_, strokes, profile) => {
  expect(decode(strokes, profile)).toBe('\u001d');
});

test('F8 is nothing to a scanner that was not set to send it', () => {
  expect(decode([sampleStroke({ code: 'F8', key: 'F8' })])).toBe('');
});

test('an ID reader may type Han characters as Alt and their number, or escaped', () => {
  const altKeypad = Array.from('24352', (digit) => sampleStroke({ code: `Numpad${digit}`, alt: true }));
  const release = sampleStroke({ action: 'up', code: 'AltLeft', key: 'Alt' });

  expect(decode([...altKeypad, release])).toBe('张');
  expect(decode(strokesFor('\\u5f20', () => 5))).toBe('张');
});

test('what a hand typed is what the computer made of it', () => {
  expect(typedText([sampleStroke({ code: 'KeyQ', key: 'a' }), sampleStroke({ code: 'Digit2', key: 'é' })], DEFAULT_PROFILE)).toBe('aé');
});
