import { hashText } from '@/domain/matching/hash-text';
import { levelOf, SAME } from '@/domain/matching/fields';
import type { Level } from '@/domain/matching/fields';

/** An address as the pieces it is recognised by: pairs of Han characters, numbers, parts of Latin words. */
export type WrittenAddress = {
  text: string;
  /** Numbers of the pieces, in rising order. */
  pieces: Uint32Array;
  /** What each piece is worth, beside `pieces`: those that half the city shares are worth little. */
  worth: Float32Array;
  total: number;
};

const SHORTENED = levelOf('address', 'shortened');
const SIMILAR = levelOf('address', 'similar');
const PARTLY = levelOf('address', 'partly');
const DIFFERENT = levelOf('address', 'different');

// Shares of worth: set where the two kinds of pair cross in the generated sets.
const ALL_OF_THE_SHORTER = 0.85;
const SIMILAR_FROM = 0.6;
const PARTLY_FROM = 0.3;

export function normaliseAddress(written: string): string {
  return written.normalize('NFKC').toUpperCase().replace(/栋|座/g, '幢').replace(/[^\p{Letter}\p{Number}]+/gu, ' ').replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '').trim();
}

/** The pieces of a normalised address; a number counts whole, for 712 and 12 are two houses. */
export function addressPieces(text: string): readonly string[] {
  const pieces: string[] = [];

  for (const [run] of text.matchAll(/\d+|\p{Script=Han}+|[^\d\s\p{Script=Han}]+/gu)) {
    if (/^\d/.test(run)) pieces.push(run);
    else for (let at = 0; at < Math.max(1, run.length - 1); at += 1) pieces.push(run.slice(at, at + 2));
  }
  return [...new Set(pieces)];
}

/** An address for one comparison, where nobody counted how common its pieces are: each counts one. Null where nothing is written. */
export function readAddressAlone(written: string): WrittenAddress | null {
  const text = normaliseAddress(written);
  const pieces = Uint32Array.from(addressPieces(text), hashText).sort();

  return text === '' ? null : { text, pieces, worth: new Float32Array(pieces.length).fill(1), total: pieces.length };
}

export function compareAddress(one: WrittenAddress, other: WrittenAddress): Level {
  if (one.text === other.text) return SAME;

  const shared = sharedWorth(one, other);
  const union = one.total + other.total - shared;
  const similarity = union === 0 ? 0 : shared / union;
  if (similarity >= SIMILAR_FROM) return SIMILAR;
  if (shared >= ALL_OF_THE_SHORTER * Math.min(one.total, other.total)) return SHORTENED;
  return similarity >= PARTLY_FROM ? PARTLY : DIFFERENT;
}

function sharedWorth(one: WrittenAddress, other: WrittenAddress): number {
  let shared = 0;

  for (let left = 0, right = 0; left < one.pieces.length && right < other.pieces.length; ) {
    const [a = 0, b = 0] = [one.pieces[left], other.pieces[right]];
    if (a === b) shared += one.worth[left] ?? 0;
    if (a <= b) left += 1;
    if (b <= a) right += 1;
  }
  return shared;
}
