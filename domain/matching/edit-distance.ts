const MOST_LETTERS = 48;
const rows = [new Uint8Array(MOST_LETTERS + 1), new Uint8Array(MOST_LETTERS + 1), new Uint8Array(MOST_LETTERS + 1)] as const;

/**
 * How many single slips lead from one text to the other: a character wrong,
 * missing, added, or two neighbours exchanged (optimal string alignment).
 * Counts no further than `most + 1`; only the first 48 characters count.
 */
export function editDistance(one: string, other: string, most: number): number {
  const [width, height] = [Math.min(one.length, MOST_LETTERS), Math.min(other.length, MOST_LETTERS)];
  if (Math.abs(width - height) > most) return most + 1;

  let [before, last, next] = rows as readonly [Uint8Array, Uint8Array, Uint8Array];
  for (let column = 0; column <= width; column += 1) last[column] = column;
  for (let row = 1; row <= height; row += 1) {
    next[0] = row;
    if (fillRow(one, other, row, width, before, last, next) > most) return most + 1;
    [before, last, next] = [last, next, before];
  }
  return Math.min(last[width] ?? 0, most + 1);
}

/** Fills one row of the table and gives its smallest number. */
function fillRow(one: string, other: string, row: number, width: number, before: Uint8Array, last: Uint8Array, next: Uint8Array): number {
  const own = other.charCodeAt(row - 1);
  let least = row;

  for (let column = 1; column <= width; column += 1) {
    const theirs = one.charCodeAt(column - 1);
    let steps = (last[column - 1] ?? 0) + (own === theirs ? 0 : 1);
    steps = Math.min(steps, (last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1);
    if (row > 1 && column > 1 && own === one.charCodeAt(column - 2) && theirs === other.charCodeAt(row - 2)) {
      steps = Math.min(steps, (before[column - 2] ?? 0) + 1);
    }
    next[column] = steps;
    if (steps < least) least = steps;
  }
  return least;
}
