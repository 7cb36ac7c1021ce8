import type { FocusKind, KeyStroke } from './key-stroke';
import { findUsCharacter } from './us-layout';

/**
 * Key strokes for the tests of this room, written as people and scanners would press them. Product code never
 * imports this file.
 */
const PLAIN: KeyStroke = {
  action: 'down',
  code: '',
  key: '',
  shift: false,
  ctrl: false,
  alt: false,
  caps: false,
  timeStamp: 0,
  composing: false,
  repeat: false,
  focus: 'page',
  spent: false,
};

export function sampleStroke(changes: Partial<KeyStroke>): KeyStroke {
  return { ...PLAIN, ...changes };
}

const SAMPLE_CODES = [
  ...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => `Key${letter}`),
  ...Array.from('0123456789', (digit) => `Digit${digit}`),
  'Space', 'Minus', 'Equal', 'BracketLeft', 'BracketRight', 'Backslash', 'Semicolon', 'Quote', 'Comma', 'Period', 'Slash', 'Backquote',
];

/** Physical key and Shift of every character on a US keyboard. */
const US_POSITIONS = new Map(
  SAMPLE_CODES.flatMap((code) => [false, true].map((shift) => [findUsCharacter(code, shift) ?? code, { code, shift }] as const)).toReversed(),
);

/** The key press that types one character on a US keyboard; line feed and tab are Enter and Tab. */
export function strokeFor(character: string, timeStamp: number, focus: FocusKind): KeyStroke {
  if (character === '\n') return sampleStroke({ code: 'Enter', key: 'Enter', timeStamp, focus });
  if (character === '\t') return sampleStroke({ code: 'Tab', key: 'Tab', timeStamp, focus });

  const position = US_POSITIONS.get(character) ?? { code: '', shift: false };
  return sampleStroke({ ...position, key: character, timeStamp, focus });
}

/** A text pressed key by key; `pause` gives the milliseconds before each key, the first counted from `start`. */
export function strokesFor(text: string, pause: (index: number) => number, focus: FocusKind = 'field', start = 0): readonly KeyStroke[] {
  let timeStamp = start;
  return Array.from(text, (character, index) => {
    timeStamp += pause(index);
    return strokeFor(character, timeStamp, focus);
  });
}
