import { findTerminator, isAltKeypad, isSingleCharacter, keyRole } from './key-role';
import type { KeyStroke } from './key-stroke';
import type { ScannerProfile } from './scanner-profile';
import { findControlCharacter, findKeypadCharacter, findUsCharacter } from './us-layout';

/** Why a reading may be wrong although it was captured: the desk then asks for another scan or trusts a checksum. */
export type ScanDoubt = 'caps-lock' | 'num-lock' | 'interrupted' | 'too-long';

export type DecodedKeys = { readonly text: string; readonly doubts: readonly ScanDoubt[] };

/**
 * The text a scanner meant by a series of key strokes: physical key plus Shift on the US layout, Alt+keypad numbers,
 * control characters, the profile's tokens, then `\uXXXX`. Terminators inside become line feed and tab.
 */
export function decodeKeys(strokes: readonly KeyStroke[], profile: ScannerProfile): DecodedKeys {
  const doubts = new Set<ScanDoubt>();
  let text = '';
  let altDigits = '';

  for (const stroke of strokes) {
    if (isAltKeypad(stroke)) {
      altDigits += stroke.code.slice(-1);
      continue;
    }
    text += fromAltDigits(altDigits);
    altDigits = '';
    text += decodeKey(stroke, profile);
    const doubt = findDoubt(stroke, profile);
    if (doubt) doubts.add(doubt);
  }

  return { text: decodeTokens(text + fromAltDigits(altDigits), profile), doubts: [...doubts] };
}

function decodeKey(stroke: KeyStroke, profile: ScannerProfile): string {
  switch (keyRole(stroke, profile)) {
    case 'terminator':
      return findTerminator(stroke) === 'Tab' ? '\t' : '\n';
    case 'token':
      return profile.tokenKeys[stroke.code] ?? findTokenCharacter(stroke) ?? '';
    case 'character':
      return decodeCharacter(stroke, profile);
    default:
      return '';
  }
}

function findTokenCharacter({ code, ctrl }: KeyStroke): string | undefined {
  return ctrl ? findControlCharacter(code) : findKeypadCharacter(code);
}

function decodeCharacter(stroke: KeyStroke, profile: ScannerProfile): string {
  if (profile.layout === 'computer' && isSingleCharacter(stroke.key)) return stroke.key;

  const compensated = profile.capsLock === 'compensated' && stroke.caps && stroke.code.startsWith('Key');
  const physical = findUsCharacter(stroke.code, stroke.shift !== compensated) ?? findKeypadCharacter(stroke.code);
  return physical ?? (isSingleCharacter(stroke.key) ? stroke.key : '');
}

function findDoubt(stroke: KeyStroke, profile: ScannerProfile): ScanDoubt | undefined {
  const keypad = findKeypadCharacter(stroke.code) !== undefined;
  if (keypad && !stroke.composing && !isSingleCharacter(stroke.key)) return 'num-lock';
  if (profile.capsLock === 'unknown' && stroke.caps && stroke.code.startsWith('Key')) return 'caps-lock';
  return undefined;
}

/** Alt+keypad: up to 255 the code page and Latin-1 agree in what scanners send, above it is a Unicode scalar. */
function fromAltDigits(digits: string): string {
  if (digits === '') return '';

  const scalar = Number(digits);
  const isScalar = scalar <= 0x10ffff && (scalar < 0xd800 || scalar > 0xdfff);
  return isScalar ? String.fromCodePoint(scalar) : '\ufffd';
}

/** Readers without Chinese key codes type `\u5f20`; scanners without control keys type `<GS>`. */
function decodeTokens(text: string, profile: ScannerProfile): string {
  const tokens = Object.entries(profile.tokenTexts);
  const withControls = tokens.reduce((done, [token, control]) => done.replaceAll(token, control), text);
  return withControls.replace(/\\u([0-9A-Fa-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The text a hand typed: what the computer made of each key, since people read the screen and not the key caps. */
export function typedText(strokes: readonly KeyStroke[], profile: ScannerProfile): string {
  const characters = strokes.filter((stroke) => keyRole(stroke, profile) === 'character');

  return characters
    .map(({ key, code, shift }) => (isSingleCharacter(key) ? key : (findUsCharacter(code, shift) ?? findKeypadCharacter(code) ?? '')))
    .join('');
}
