/** The US layout by physical key: plain, then shifted. Scanners type as if on this keyboard unless set otherwise. */
const US_KEYS: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  ...Object.fromEntries(Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => [`Key${letter}`, [letter.toLowerCase(), letter] as const])),
  ...Object.fromEntries(Array.from(')!@#$%^&*(', (shifted, digit) => [`Digit${digit}`, [String(digit), shifted] as const])),
  Backquote: ['`', '~'],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  Space: [' ', ' '],
};

const KEYPAD_SIGNS: Readonly<Record<string, string>> = {
  NumpadDecimal: '.',
  NumpadAdd: '+',
  NumpadSubtract: '-',
  NumpadMultiply: '*',
  NumpadDivide: '/',
};

export function findUsCharacter(code: string, shifted: boolean): string | undefined {
  return US_KEYS[code]?.[shifted ? 1 : 0];
}

/** The character of a keypad key, Num Lock or not: `Numpad1` is `1` even when the page sees `End`. */
export function findKeypadCharacter(code: string): string | undefined {
  return /^Numpad(\d)$/.exec(code)?.[1] ?? KEYPAD_SIGNS[code];
}

/**
 * The C0 control character of Ctrl plus a key, as terminals and scanners send them:
 * Ctrl+B is STX, Ctrl+] is GS, Ctrl+Shift+6 is RS.
 */
export function findControlCharacter(code: string): string | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return String.fromCharCode(letter.charCodeAt(0) - 64);

  return { BracketLeft: '\u001b', Backslash: '\u001c', BracketRight: '\u001d', Digit6: '\u001e', Minus: '\u001f' }[code];
}
