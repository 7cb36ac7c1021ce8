const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/gu;
// A star before an item's name is a mark of mutual recognition, no part of the name.
const LEADING_MARKS = /^[*★☆※\s]+/u;

/** Full-width letters narrowed, invisible characters gone, one case, single spaces. */
export function foldCharacters(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** The form in which names from different hospitals are compared, never shown. */
export function foldText(text: string): string {
  return foldCharacters(text).replace(LEADING_MARKS, '');
}
