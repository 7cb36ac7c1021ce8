/**
 * Every text that one slip of the hand makes of these digits, or was made of
 * them: a digit wrong, or two neighbours exchanged.
 */
export function digitSlips(digits: string): readonly string[] {
  const slips = new Set<string>();

  for (let at = 0; at < digits.length; at += 1) {
    for (let digit = 0; digit < 10; digit += 1) slips.add(digits.slice(0, at) + String(digit) + digits.slice(at + 1));
    slips.add(digits.slice(0, at) + digits.slice(at, at + 2).split('').toReversed().join('') + digits.slice(at + 2));
  }
  slips.delete(digits);
  return [...slips];
}

/**
 * The days that could be meant where `YYYY-MM-DD` was typed with one slip: a
 * digit, two neighbours, day and month exchanged, or a year told as the nominal age (虚岁).
 */
export function dateSlips(date: string): readonly string[] {
  const [year = '', month = '', day = ''] = date.split('-');
  const near = [Number(year) - 1, Number(year) + 1].map((each) => `${each}-${month}-${day}`);
  const slips = new Set([`${year}-${day}-${month}`, ...near, ...digitSlips(year + month + day).map(dashed)]);

  slips.delete(date);
  return [...slips].filter(isDay);
}

function dashed(digits: string): string {
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

function isDay(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);

  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}
