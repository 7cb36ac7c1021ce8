/** What is left of an input once the scanner's wrapping is off. */
export interface Scan {
  /** Folded text without framing; inner spaces and line breaks kept. */
  readonly text: string;
  /** Non-empty lines and Tab-separated fields. */
  readonly lines: readonly string[];
  /** One code: upper case, no spaces, hyphens or apostrophes. Empty when there are several lines. */
  readonly compact: string;
  /** AIM symbology identifier (ISO/IEC 15424) such as `]C1`, null when the scanner sends none. */
  readonly symbology: string | null;
}

function isFraming(code: number): boolean {
  return code <= 0x20 || code === 0x7f;
}

/** Drops STX, ETX, CR, LF, Tab, NUL, FNC1 and spaces around the data; by index, so that no input makes it quadratic. */
function trimFraming(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isFraming(text.charCodeAt(start))) start += 1;
  while (end > start && isFraming(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function stripStars(text: string): string {
  const inner = text.slice(1, -1);
  const isCode39 = text.length > 2 && text.startsWith('*') && text.endsWith('*') && !inner.includes('*');
  return isCode39 ? inner : text;
}

// The labels printed on the card face and on forms, pasted along with the number. Only these: digging a number
// out of free text would find one in any sentence.
const NUMBER_LABEL = '(?:公民)?(?:身份证号码?|身份号码|身份证|证件号码?|ID)';
const LABEL = new RegExp(`^${NUMBER_LABEL}:?(?=(?:\\d{15}|\\d{17}[\\dX])$)`);
const LABEL_ALONE = new RegExp(`^${NUMBER_LABEL}$`, 'i');

/** Whether a text is nothing but the label a form prints before an identity number. */
export function isNumberLabel(text: string): boolean {
  return LABEL_ALONE.test(text);
}

function compactForm(text: string): string {
  return text.replace(/[\s'-]/g, '').toUpperCase().replace(LABEL, '');
}

/** Takes the wrapping off a folded input. */
export function openEnvelope(folded: string): Scan {
  const framed = trimFraming(folded);
  const symbology = /^\][A-Za-z][0-9A-Za-z]/.exec(framed)?.[0] ?? null;
  const text = stripStars(trimFraming(symbology ? framed.slice(symbology.length) : framed));
  const lines = text.split(/[\r\n\t]/).filter((line) => line.trim() !== '');
  return { text, lines, compact: lines.length === 1 ? compactForm(text) : '', symbology };
}

/**
 * FNC1 symbologies: GS1-128, DataBar, GS1 DataMatrix and GS1 QR. Only they carry GS1 data, and GS between its fields.
 * In either case, because Caps Lock turns it round; what that confuses them with (EAN, Code One) is too short to matter.
 */
export function isGs1Symbology(symbology: string | null): boolean {
  return symbology !== null && [']C1', ']E0', ']D2', ']Q3'].includes(symbology.toUpperCase());
}
