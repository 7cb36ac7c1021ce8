import { MAX_LOCAL_LENGTH } from '@/domain/identifiers/cards/parse-local-pattern';
import type { PatternPart } from '@/domain/identifiers/cards/parse-local-pattern';

/** What may stand at each place of a number of one length. */
export type PatternShape = readonly (readonly string[])[];

/** An open-ended part is followed this much further: past it no other kind is written on one line (36 characters). */
const LONGEST_OPEN_PART = 36;

/** Two varying parts of a few words each stay below this; a pattern that says more is looked at in part. */
const MOST_SHAPES = 512;

/** Every length and every choice of words a pattern allows, the shortest first within each part. */
export function listShapes(parts: readonly PatternPart[]): readonly PatternShape[] {
  let shapes: PatternShape[] = [[]];
  for (const part of parts) {
    const pieces = piecesOf(part);
    shapes = shapes.flatMap((shape) => pieces.map((piece) => [...shape, ...piece])).filter(({ length }) => length <= MAX_LOCAL_LENGTH);
    shapes = shapes.slice(0, MOST_SHAPES);
  }
  return shapes.filter(({ length }) => length > 0);
}

function piecesOf(part: PatternPart): readonly PatternShape[] {
  if ('choices' in part) return part.choices.map((word) => [...word].map((character) => [character]));

  const { characters, least, most } = part;
  const longest = Math.min(most, least + LONGEST_OPEN_PART);
  return Array.from({ length: longest - least + 1 }, (_, more) => Array.from({ length: least + more }, () => characters));
}

/**
 * Numbers the pattern allows, spread over its shapes and characters; the same ones every time, so that a preview does
 * not flicker while somebody types. The first reads 0123… where it may.
 */
export function exampleNumbers(shapes: readonly PatternShape[], count: number): readonly string[] {
  if (shapes.length === 0) return [];
  const examples = Array.from({ length: count }, (_, turn) => {
    const shape = shapes[turn % shapes.length] ?? [];
    return shape.map((characters, place) => characters[spread(turn, place) % characters.length] ?? '').join('');
  });
  return [...new Set(examples)];
}

/** Multiplicative hashing (Knuth, TAOCP 6.4): neighbouring turns and places get unlike numbers. */
function spread(turn: number, place: number): number {
  if (turn === 0) return place;
  const mixed = Math.imul(turn * 64 + place, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/**
 * The numbers of this shape that are most like `model`, which is as long: where the shape leaves no room for the
 * model's character its own first one stands, and at the end each it allows.
 */
export function bendTo(shape: PatternShape, model: string): readonly string[] {
  const bent = shape.map((characters, place) => (characters.includes(model[place] ?? '') ? model[place] : characters[0])).join('');

  return (shape.at(-1) ?? []).map((last) => bent.slice(0, -1) + last);
}

/** A number both shapes allow, or null when there is none. */
export function meet(one: PatternShape, other: PatternShape): string | null {
  if (one.length !== other.length) return null;
  const common = one.map((characters, place) => characters.find((character) => other[place]?.includes(character)));
  return common.every((character) => character !== undefined) ? common.join('') : null;
}
