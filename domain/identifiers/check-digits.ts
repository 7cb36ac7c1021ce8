/**
 * Check-digit arithmetic shared by several kinds of number. Callers pass only characters their own grammar allows.
 */

/** 0–9 stand for themselves, A=10 … Z=35 (ISO 7064, ICAO Doc 9303, ISO 13616 all agree); anything else counts 0. */
export function alphanumericValue(character: string): number {
  const value = Number.parseInt(character, 36);
  return Number.isNaN(value) ? 0 : value;
}

/** Sum of value × weight over the characters; weights repeat when the text is longer. */
export function weightedSum(text: string, weights: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) {
    sum += alphanumericValue(text.charAt(index)) * (weights[index % weights.length] ?? 0);
  }
  return sum;
}

const MOD_11_2_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** ISO 7064 MOD 11-2 over 17 digits, as GB 11643-1999 uses it: the 18th character, `0`–`9` or `X`. */
export function mod11CheckCharacter(seventeenDigits: string): string {
  return '10X98765432'.charAt(weightedSum(seventeenDigits, MOD_11_2_WEIGHTS) % 11);
}

/** ICAO Doc 9303-3 §4.9: weights 7 3 1, fillers count 0. */
export function icaoCheckDigit(text: string): string {
  return String(weightedSum(text, [7, 3, 1]) % 10);
}

/** ISO/IEC 7812-1 annex B (Luhn) over a number including its check digit. */
export function luhnPasses(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - index));
    const doubled = digit * 2;
    if (index % 2 === 0) sum += digit;
    else sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function mod97(text: string): number {
  let remainder = 0;
  for (const character of text) {
    const value = alphanumericValue(character);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}

/** ISO 7064 MOD 97-10: the two check digits to append. */
export function mod97CheckDigits(text: string): string {
  return String(98 - mod97(`${text}00`)).padStart(2, '0');
}

export function mod97Passes(text: string): boolean {
  return mod97(text) === 1;
}

/** GS1 General Specifications §7.9: weights 3 and 1 from the right, over the number without its check digit. */
export function gs1CheckDigit(digits: string): string {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    sum += Number(digits.charAt(digits.length - 1 - index)) * (index % 2 === 0 ? 3 : 1);
  }
  return String((10 - (sum % 10)) % 10);
}
