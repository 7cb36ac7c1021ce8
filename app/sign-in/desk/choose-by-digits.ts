export type TypedChoice = { typed: string; index: number | null };

/**
 * Which entry of a numbered list a digit means after those typed before it:
 * `1` then `2` is the twelfth where there are twelve, else the second.
 * @returns the digits that still count, and the index; null when no entry has such a number
 */
export function chooseByDigits(typedBefore: string, digit: string, count: number): TypedChoice {
  for (const typed of [typedBefore + digit, digit]) {
    const number = Number(typed);
    if (number >= 1 && number <= count) return { typed, index: number - 1 };
  }
  return { typed: '', index: null };
}
