import type { IdentifierKind } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';

/**
 * Machine-readable zones: ICAO Doc 9303 parts 4–7 and the layouts of Chinese exit-entry cards, which look
 * alike but are not ICAO. Readers send the lines apart or glued together, with fillers as `<`, `《` or spaces.
 */

const ALPHABET = /^[A-Z0-9<]+$/;
const GLUED: Readonly<Record<number, readonly [lines: number, width: number]>> = { 72: [2, 36], 88: [2, 44], 90: [3, 30] };

function widthOf(lines: readonly string[]): number {
  if (lines.length !== 2) return 30;
  return lines.some((line) => line.length > 36) ? 44 : 36;
}

/** Some readers send every filler as a space, and trailing ones get lost on the way. */
function restoreFillers(lines: readonly string[]): readonly string[] {
  const width = widthOf(lines);
  return lines.map((line) => {
    if (line.includes('<')) return line.trim();
    return line.includes(' ') ? line.replaceAll(' ', '<').padEnd(width, '<') : line;
  });
}

/** The lines of a zone in upper case, or null when the text cannot be one. */
export function zoneLines(scan: Scan): readonly string[] | null {
  if (scan.lines.length < 1 || scan.lines.length > 3) return null;
  const lines = restoreFillers(scan.lines.map((line) => line.toUpperCase()));
  if (!lines.every((line) => ALPHABET.test(line))) return null;
  const only = lines[0];
  const cut = lines.length === 1 && only !== undefined ? GLUED[only.length] : undefined;
  if (!cut || only === undefined) return lines;
  const [count, width] = cut;
  return Array.from({ length: count }, (_, index) => only.slice(index * width, (index + 1) * width));
}

interface Layout {
  readonly kind: IdentifierKind;
  readonly lines: number;
  readonly width: number;
  readonly begins: RegExp;
}

// Ordered: the second letter of a document code is free for every issuer, so the Chinese layouts are taken only
// where what follows can be nothing else. France and Italy print CR and C< on cards of the ICAO layout.
const LAYOUTS: readonly Layout[] = [
  { kind: 'mrz_td3', lines: 2, width: 44, begins: /^P/ },
  { kind: 'mrz_mrva', lines: 2, width: 44, begins: /^V/ },
  { kind: 'mrz_td2', lines: 2, width: 36, begins: /^[IACP]/ },
  { kind: 'mrz_mrvb', lines: 2, width: 36, begins: /^V/ },
  { kind: 'mrz_cn_eep', lines: 1, width: 30, begins: /^C[SD]/ },
  { kind: 'mrz_cn_hm', lines: 3, width: 30, begins: /^CR[HM](?:\d{8}|A\d{7})/ },
  { kind: 'mrz_cn_tw', lines: 3, width: 30, begins: /^CT\d{8}</ },
  { kind: 'mrz_cn_hm_old', lines: 3, width: 30, begins: /^C<CHN/ },
  { kind: 'mrz_td1', lines: 3, width: 30, begins: /^[IAC]/ },
];

const BEGINNING_OF_A_ZONE = /^(?:[PV][A-Z<]|[IAC][A-Z0-9<])[A-Z<]{3}/;
const BEGINNING_OF_A_PERMIT = /^(?:CR[HM](?:\d{8}|A\d{7})\d{4}|CT\d{8}<\d{4}|C[SD][A-Z][A-Z0-9]\d{8}<\d{6})/;
/** Number, nationality, birth, sex and expiry: what line 2 of passports and 2×36 cards shows when it comes alone. */
const SECOND_LINE = /^[A-Z0-9<]{9}[0-9<][A-Z<]{3}[0-9<]{6}\d[MFX<]\d{7}[A-Z0-9<]{8,16}$/;

/** Which layout the lines follow; `mrz_incomplete` for a zone that lost characters or lines; null for anything else. */
export function layoutOf(lines: readonly string[]): IdentifierKind | null {
  const first = lines[0] ?? '';
  const layout = LAYOUTS.find(
    ({ lines: count, width, begins }) =>
      lines.length === count && lines.every((line) => line.length === width) && begins.test(first),
  );
  if (layout) return layout.kind;
  const length = lines.join('').length;
  const isZone = BEGINNING_OF_A_ZONE.test(first) && first.includes('<<') && length >= 28;
  const isDamaged = isZone || BEGINNING_OF_A_PERMIT.test(first) || (lines.length === 1 && SECOND_LINE.test(first));
  return isDamaged && length <= 90 ? 'mrz_incomplete' : null;
}
