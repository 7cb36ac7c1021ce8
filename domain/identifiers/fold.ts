/** Characters an input method puts in place of what was typed or scanned. */
const PUNCTUATION: Readonly<Record<string, string>> = {
  '。': '.', '【': '[', '】': ']', '《': '<', '》': '>',
  '“': '"', '”': '"', '‘': "'", '’': "'", '￥': '$', '—': '-', '–': '-', '−': '-',
  // The hyphens a word processor sets, plain and non-breaking
  '\u2010': '-', '\u2011': '-',
  '\u3000': ' ', '\u00A0': ' ', '\u2007': ' ', '\u202F': ' ',
  // One middle dot for minority and foreign names
  '\u2022': '·', '\u30FB': '·', '\u2027': '·', '\u22C5': '·',
};

// Zero-width characters and bidirectional overrides: invisible, and the latter make a screen show another number.
const INVISIBLE = /[\u200B-\u200F\u2060\uFEFF\u202A-\u202E]/;

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) return character;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (INVISIBLE.test(character)) return '';
  return PUNCTUATION[character] ?? character;
}

/**
 * Undoes what a Chinese input method in full-width mode does to a scan. Deliberately not Unicode NFKC:
 * that would turn ① or an Arabic-Indic digit into 1 and invent a number nobody typed.
 */
export function fold(input: string): string {
  let folded = '';
  for (let index = 0; index < input.length; index += 1) folded += foldCharacter(input.charAt(index));
  return folded;
}
