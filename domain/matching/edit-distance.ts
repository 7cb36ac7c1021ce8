const MOST_LETTERS = 48;
const rows = [new Uint8Array(MOST_LETTERS + 2), new Uint8Array(MOST_LETTERS + 2), new Uint8Array(MOST_LETTERS + 2)] as const;

/**
 * How many single slips lead from one text to the other: a character wrong,
 * missing, added, or two neighbours exchanged (optimal string alignment).
 * Counts no further than `most + 1`; only the first 48 characters count.
 */
export function editDistance(one: string, other: string, most: number): number {
  const [width, height] = [Math.min(one.length, MOST_LETTERS), Math.min(other.length, MOST_LETTERS)];
  if (Math.abs(width - height) > most) return most + 1;
  if (most === 1) return distanceUpToOne(one, other);

  let [before, last, next] = rows as readonly [Uint8Array, Uint8Array, Uint8Array];
  for (let column = 0; column <= width; column += 1) last[column] = column;
  for (let row = 1; row <= height; row += 1) {
    if (fillRow(one, other, row, width, most, before, last, next) > most) return most + 1;
    [before, last, next] = [last, next, before];
  }
  return Math.min(last[width] ?? 0, most + 1);
}

/** Fills the part of one row that can still lead to `most` slips, and gives its smallest number. */
function fillRow(one: string, other: string, row: number, width: number, most: number, before: Uint8Array, last: Uint8Array, next: Uint8Array): number {
  const own = other.charCodeAt(row - 1);
  const [from, to] = [Math.max(1, row - most), Math.min(width, row + most)];
  let least = 255;
  next[from - 1] = from === 1 ? row : 255;
  if (from === 1) least = row;

  for (let column = from; column <= to; column += 1) {
    const theirs = one.charCodeAt(column - 1);
    let steps = (last[column - 1] ?? 0) + (own === theirs ? 0 : 1);
    if (column < row + most) steps = Math.min(steps, (last[column] ?? 0) + 1);
    steps = Math.min(steps, (next[column - 1] ?? 0) + 1);
    if (row > 1 && column > 1 && own === one.charCodeAt(column - 2) && theirs === other.charCodeAt(row - 2)) {
      steps = Math.min(steps, (before[column - 2] ?? 0) + 1);
    }
    next[column] = steps;
    if (steps < least) least = steps;
  }
  return least;
}

/** The same up to one slip, without a table: most pairs differ early and often. */
function distanceUpToOne(one: string, other: string): number {
  let start = 0;
  while (start < one.length && one.charCodeAt(start) === other.charCodeAt(start)) start += 1;
  if (start === one.length && start === other.length) return 0;

  let [end, otherEnd] = [one.length, other.length];
  while (end > start && otherEnd > start && one.charCodeAt(end - 1) === other.charCodeAt(otherEnd - 1)) {
    end -= 1;
    otherEnd -= 1;
  }
  if (end - start <= 1 && otherEnd - start <= 1) return 1;
  const swapped = end - start === 2 && otherEnd - start === 2 && one.charCodeAt(start) === other.charCodeAt(start + 1) && one.charCodeAt(start + 1) === other.charCodeAt(start);
  return swapped ? 1 : 2;
}

/** Slips between two texts of one length where nothing is missing or added; two neighbours exchanged are one slip. */
export function slipsInPlace(one: string, other: string, most: number): number {
  let slips = 0;

  for (let at = 0; at < one.length && slips <= most; at += 1) {
    if (one.charCodeAt(at) === other.charCodeAt(at)) continue;
    slips += 1;
    if (one.charCodeAt(at) === other.charCodeAt(at + 1) && one.charCodeAt(at + 1) === other.charCodeAt(at)) at += 1;
  }
  return slips;
}
