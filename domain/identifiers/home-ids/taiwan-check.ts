/**
 * The check digit that Taiwan identity cards and resident permits share: the first letter counts as two digits,
 * the rest as they stand, weights 1 9 8 7 6 5 4 3 2 1 1, and the sum is a multiple of ten.
 */

// The letter's position here plus ten is its two-digit value: A10 … H17, J18 … with I, O, W, X, Y, Z out of order.
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 1, 1];

export function letterValue(letter: string): number {
  return LETTERS.indexOf(letter) + 10;
}

/** Whether a letter followed by nine digits passes; one random string in ten does. */
export function taiwanCheckPasses(letter: string, nineDigits: string): boolean {
  const value = letterValue(letter);
  const ofLetter = Math.floor(value / 10) + (value % 10) * 9;
  const ofDigits = WEIGHTS.reduce((sum, weight, index) => sum + Number(nineDigits.charAt(index)) * weight, 0);
  return (ofLetter + ofDigits) % 10 === 0;
}
