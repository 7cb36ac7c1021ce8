// Middle dots as they are typed, pasted and printed between the parts of a
// minority or foreign name; U+00B7 is the one stored (民委发〔2016〕33号).
const MIDDLE_DOTS = /[\u2022\u30fb\uff65\u2027\u22c5\u2219\u2e31\uff0e]/g;
const HAN_DOT_HAN = /(?<=\p{Script=Han})\.(?=\p{Script=Han})/gu;
const SPACE_BESIDE_HAN = /(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu;

/**
 * The one spelling of a name that is compared and keyed: NFC, one middle dot,
 * no spaces beside Han, Latin upper-cased with single spaces.
 */
export function normaliseName(name: string): string {
  return name
    .normalize('NFC')
    .replace(MIDDLE_DOTS, '\u00b7')
    .replace(HAN_DOT_HAN, '\u00b7')
    .replace(SPACE_BESIDE_HAN, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase();
}
