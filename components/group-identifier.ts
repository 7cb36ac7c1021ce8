/** How a number is read aloud: the sizes of its groups from the left; the last size repeats. */
export const groupings = {
  // GB 11643-1999: region, birth date, sequence with check character.
  residentId: [6, 8, 4],
  mobile: [3, 4, 4],
  // Ours: prefix, ten digits, two check digits.
  indexNumber: [2, 4, 4, 2, 2],
  fours: [4],
} as const satisfies Record<string, readonly number[]>;

export type Grouping = keyof typeof groupings;

/**
 * Cuts an identifier, masked or not, into the groups people compare. Without a grouping 18 characters read as a
 * resident number, a masked one as what is shown and what is hidden, all else in fours.
 */
export function groupIdentifier(value: string, grouping?: Grouping): string[] {
  if (!grouping && value.includes('*')) return value.match(/\*+|[^*]+/g) ?? [];

  const characters = [...value];
  const sizes: readonly number[] = groupings[grouping ?? (characters.length === 18 ? 'residentId' : 'fours')];
  const groups: string[] = [];

  for (let start = 0; start < characters.length; ) {
    const size = sizes[Math.min(groups.length, sizes.length - 1)] ?? characters.length;
    groups.push(characters.slice(start, start + size).join(''));
    start += size;
  }

  return groups;
}
