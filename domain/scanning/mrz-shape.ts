/**
 * Machine-readable zones by shape alone (ICAO Doc 9303 parts 4 to 7 and the Chinese exit-entry cards): enough to know
 * that a scan is one and whether it is complete. Check digits are the recogniser's business.
 */
const MRZ_LAYOUTS = [
  { length: 44, lines: 2, first: /^[PV][A-Z<]/ },
  { length: 36, lines: 2, first: /^[IACPV][A-Z<]/ },
  // One line only: 往来港澳通行证 and 往来台湾通行证.
  { length: 30, lines: 1, first: /^C[SD][A-Z0-9]/ },
  { length: 30, lines: 3, first: /^(?:CR[HM][A\d]|CT\d|[IAC][A-Z<])/ },
] as const;

const MRZ_LINE = /^[A-Z0-9<]+$/;

export type MrzProgress = 'none' | 'incomplete' | 'complete';

/** How far a text has come as an MRZ; lines may be parted by Enter, Tab or nothing, letters be lower case. */
export function mrzProgress(text: string): MrzProgress {
  const lines = text.toUpperCase().split(/[\r\n\t]+/).filter((line) => line !== '');
  const [first = ''] = lines;
  if (!lines.every((line) => MRZ_LINE.test(line))) return 'none';

  const opened = MRZ_LAYOUTS.filter((layout) => layout.first.test(first));
  if (opened.some((layout) => first.includes('<') && first.length === layout.length * layout.lines)) return 'complete';

  const layout = opened.find(({ length }) => first.length === length);
  if (!layout) return 'none';
  return lines.length >= layout.lines ? 'complete' : 'incomplete';
}
