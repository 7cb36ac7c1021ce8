import type { KeyRole, KeyStroke, Terminator } from './key-stroke';
import type { ScannerProfile } from './scanner-profile';
import { findControlCharacter, findKeypadCharacter, findUsCharacter } from './us-layout';

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'ScrollLock', 'Fn']);
const MODIFIER_CODE = /^(Shift|Control|Alt|Meta|OS)(Left|Right)$|^(CapsLock|NumLock|ScrollLock)$/;

/** What a key press is to the detector: see `KeyRole`. */
export function keyRole(stroke: KeyStroke, profile: ScannerProfile): KeyRole {
  if (stroke.action === 'up') return /^Alt(Left|Right)$/.test(stroke.code) ? 'release' : 'ignored';
  if (MODIFIERS.has(stroke.key) || MODIFIER_CODE.test(stroke.code)) return 'ignored';
  // Function keys wait for the arbiter even unconfigured: some scanners send F8 for a group separator.
  if (Object.hasOwn(profile.tokenKeys, stroke.code) || (/^F\d+$/.test(stroke.code) && !stroke.ctrl && !stroke.alt)) return 'token';
  if (stroke.alt && !stroke.ctrl) return isAltKeypad(stroke) ? 'token' : 'command';
  if (stroke.ctrl && !stroke.alt) return findControlCharacter(stroke.code) ? 'token' : 'command';
  if (findTerminator(stroke)) return stroke.shift ? 'command' : 'terminator';
  if (isSingleCharacter(stroke.key)) return 'character';
  // Num Lock off: the same physical keys report End, ArrowDown … and move the caret under a hand.
  if (findKeypadCharacter(stroke.code)) return stroke.composing ? 'character' : 'token';
  if (isMute(stroke.key) && findUsCharacter(stroke.code, stroke.shift)) return 'character';
  return 'command';
}

export function findTerminator(stroke: KeyStroke): Terminator | undefined {
  if (stroke.code === 'NumpadEnter') return 'NumpadEnter';
  if (stroke.code === 'Enter' || stroke.key === 'Enter') return 'Enter';
  if (stroke.code === 'Tab' || stroke.key === 'Tab') return 'Tab';
  return undefined;
}

/** Whether `key` is a character and not the name of a key. Counted in code points: rare Han characters take two units. */
export function isSingleCharacter(key: string): boolean {
  return [...key].length === 1;
}

export function isAltKeypad(stroke: KeyStroke): boolean {
  return stroke.alt && !stroke.ctrl && /^Numpad\d$/.test(stroke.code);
}

/** The input method, a driver or a dead-key layout keeps the character to itself; only the physical key is known. */
function isMute(key: string): boolean {
  return key === 'Process' || key === 'Unidentified' || key === 'Dead' || key === '';
}
