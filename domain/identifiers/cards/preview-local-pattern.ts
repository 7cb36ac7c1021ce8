import { bendTo, exampleNumbers, listShapes, meet } from '@/domain/identifiers/cards/pattern-shapes';
import type { PatternShape } from '@/domain/identifiers/cards/pattern-shapes';
import { parseLocalPattern } from '@/domain/identifiers/cards/parse-local-pattern';
import type { PatternFault } from '@/domain/identifiers/cards/parse-local-pattern';
import { kindOfPattern } from '@/domain/identifiers/cards/local-numbers';
import type { IdentifierKind, LocalPattern, Reading, RecognitionContext } from '@/domain/identifiers/identifier';
import { openEnvelope } from '@/domain/identifiers/envelope';
import { fold } from '@/domain/identifiers/fold';
import { rank } from '@/domain/identifiers/rank';
import { readEveryWay } from '@/domain/identifiers/read-every-way';
import { SCORE } from '@/domain/identifiers/reading';
import { SPECIMENS } from '@/domain/identifiers/specimens.data';

/** Who is believed when a number can be read both ways: the pattern, the other reading, or whoever sits at the window. */
export type ClashWinner = 'pattern' | 'other' | 'clerk';

/** Another kind that reads a number of this pattern as its own. */
export interface KindClash {
  readonly kind: IdentifierKind;
  readonly example: string;
  readonly winner: ClashWinner;
}

/** Another pattern of the same hospital that allows the same number. */
export interface PatternClash {
  /** Place of the other pattern in the list. */
  readonly index: number;
  readonly example: string;
  readonly winner: ClashWinner;
}

export type PatternPreview =
  | {
      readonly ok: true;
      readonly examples: readonly string[];
      /** The others are believed first, the harmless last. */
      readonly kinds: readonly KindClash[];
      readonly patterns: readonly PatternClash[];
    }
  | { readonly ok: false; readonly fault: PatternFault; readonly at: number };

const SHOWN_EXAMPLES = 3;

/** Enough for a kind that takes one number in ten, a check digit that is, to be met for all but one pattern in 10⁹. */
const TRIED_EXAMPLES = 200;

/** Shapes of one length a specimen is bent into: words of equal length differ little. */
const BENT_SHAPES = 24;

/**
 * What one pattern of a hospital would do to every desk of it, beside its other patterns and all kinds the desk
 * knows: numbers made from the pattern, and specimens of every kind bent until the pattern allows them, are read as
 * the desk would read them.
 * @param patterns the hospital's active patterns in their order, the one looked at among them
 */
export function previewLocalPattern(patterns: readonly LocalPattern[], index: number, today: string): PatternPreview {
  const pattern = patterns[index];
  const parsed = parseLocalPattern(pattern?.regex ?? '');
  if (!pattern || !parsed.ok) return parsed.ok ? { ok: false, fault: 'empty', at: 0 } : { ok: false, fault: parsed.fault, at: parsed.at };

  const shapes = listShapes(parsed.parts);
  const examples = exampleNumbers(shapes, TRIED_EXAMPLES);
  const context = { today, localPatterns: patterns };

  return {
    ok: true,
    examples: examples.slice(0, SHOWN_EXAMPLES),
    kinds: listKindClashes(kindOfPattern(pattern), [...examples, ...bentSpecimens(shapes)], context),
    patterns: listPatternClashes(patterns, index, shapes),
  };
}

/** The worst for the hospital first: its own cards taken for something else. */
const WINNERS: readonly ClashWinner[] = ['other', 'clerk', 'pattern'];

function isWorse(one: ClashWinner, other: ClashWinner): boolean {
  return WINNERS.indexOf(one) < WINNERS.indexOf(other);
}

function listKindClashes(kind: IdentifierKind, numbers: readonly string[], context: RecognitionContext): readonly KindClash[] {
  const clashes = new Map<IdentifierKind, KindClash>();

  for (const example of numbers) {
    const readings = readEveryWay(openEnvelope(fold(example)), context);
    const own = readings.find((reading) => reading.kind === kind);
    for (const other of readings.filter(({ kind: rival, valid, score }) => rival !== kind && valid && score > SCORE.hint)) {
      const winner = own ? winnerOf(own, other) : 'other';
      const known = clashes.get(other.kind);
      if (!known || isWorse(winner, known.winner)) clashes.set(other.kind, { kind: other.kind, example, winner });
    }
  }
  return [...clashes.values()].toSorted((one, two) => WINNERS.indexOf(one.winner) - WINNERS.indexOf(two.winner));
}

/** The two alone, by the desk's own ranking. */
function winnerOf(own: Reading, other: Reading): ClashWinner {
  const [best] = rank([own, other]);
  if (best?.kind !== own.kind) return 'other';
  return best.decisive ? 'pattern' : 'clerk';
}

/**
 * Specimens of every kind bent until the pattern allows them, with each last character it allows: check digits stand
 * there, and a number made at random passes date, region and check digit at once only once in some hundred thousand.
 */
function bentSpecimens(shapes: readonly PatternShape[]): readonly string[] {
  const bent = SPECIMENS.flatMap(({ text }) => {
    const model = openEnvelope(fold(text)).compact;
    const fitting = shapes.filter(({ length }) => length === model.length).slice(0, BENT_SHAPES);
    return fitting.flatMap((shape) => bendTo(shape, model));
  });

  return [...new Set(bent)];
}

function listPatternClashes(patterns: readonly LocalPattern[], index: number, shapes: readonly PatternShape[]): readonly PatternClash[] {
  const kind = kindOf(patterns[index]);

  return patterns.flatMap((pattern, place) => {
    const parsed = parseLocalPattern(pattern.regex);
    if (place === index || !parsed.ok) return [];
    const example = meetAny(shapes, listShapes(parsed.parts));
    if (example === null) return [];
    // Within a kind the desk takes the first pattern that fits; two kinds are a question for the clerk.
    const winner = kindOf(pattern) !== kind ? 'clerk' : index < place ? 'pattern' : 'other';
    return [{ index: place, example, winner }];
  });
}

function kindOf(pattern: LocalPattern | undefined): IdentifierKind | null {
  return pattern ? kindOfPattern(pattern) : null;
}

function meetAny(shapes: readonly PatternShape[], others: readonly PatternShape[]): string | null {
  for (const shape of shapes) {
    for (const other of others) {
      const example = meet(shape, other);
      if (example !== null) return example;
    }
  }
  return null;
}
