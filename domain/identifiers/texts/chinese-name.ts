// Characters of a name: Han, and the private-use code points readers send for characters no font had.
const NAME_PART = '[\\p{Script=Han}\\uE000-\\uF8FF]';
const PLAIN_NAME = new RegExp(`^${NAME_PART}{2,8}$`, 'u');
const DOTTED_NAME = new RegExp(`^${NAME_PART}+·[\\p{Script=Han}\\uE000-\\uF8FF·]+$`, 'u');

/** Longest name a card chip holds; longer ones arrive cut. */
export const CHIP_NAME_LENGTH = 15;
const MAX_NAME_LENGTH = 30;

/** Whether a text is a name written in Chinese characters, with middle dots for minority and foreign names. */
export function isChineseName(text: string): boolean {
  if (text.length > MAX_NAME_LENGTH || text.endsWith('·')) return false;
  return PLAIN_NAME.test(text) || DOTTED_NAME.test(text);
}

/** A character without a public code point: the clerk must type the name from the card. */
export function hasRareCharacter(text: string): boolean {
  return /[\uE000-\uF8FF]/.test(text);
}
