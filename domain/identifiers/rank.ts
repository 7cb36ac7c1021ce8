import type { IdentifierKind, Reading } from '@/domain/identifiers/identifier';
import { SCORE } from '@/domain/identifiers/reading';

/** The desk acts without asking only above the first line, and only if the next reading stays below the second. */
const DECISIVE_FROM = 80;
const RIVAL_FROM = 40;
/** Readings closer together than this are a toss-up. */
const TOSS_UP = 10;
/** A reading this many times weaker than the best is noise. */
const NOISE_FACTOR = 8;

function byScore(one: Reading, other: Reading): number {
  return other.score - one.score;
}

/** A full check leaves no room for shapes; otherwise weaker readings stay as long as they are not noise. */
function standsBeside(best: number, score: number): boolean {
  return best >= SCORE.certain ? score >= best : score * NOISE_FACTOR >= best;
}

function isTossUp(best: Reading, second: Reading | undefined): boolean {
  if (!second || best.score >= DECISIVE_FROM) return false;
  return best.score - second.score < TOSS_UP || second.score >= RIVAL_FROM;
}

/**
 * Orders readings, drops those the best one rules out, says whether the best may be acted on and marks a toss-up.
 * Hints (score 0) stay at the end: they explain or help a search, and are no candidates.
 */
export function rank(readings: readonly Reading[]): readonly Reading[] {
  const ordered = readings.toSorted(byScore);
  const [best] = ordered;
  if (!best || best.score <= SCORE.hint) return ordered;
  const standing = ordered.filter((reading) => reading.score > SCORE.hint && standsBeside(best.score, reading.score));
  const [, second] = standing;
  const decisive = best.valid && best.score >= DECISIVE_FROM && (second?.score ?? 0) < RIVAL_FROM;
  const isAmbiguous = best.valid && isTossUp(best, second) && !best.warnings.includes('ambiguous');
  const first: Reading = { ...best, decisive, warnings: isAmbiguous ? ['ambiguous', ...best.warnings] : best.warnings };
  return [first, ...standing.slice(1), ...ordered.filter(({ score }) => score <= SCORE.hint)];
}

/** The kinds to offer, best first: what each standing reading stands for, once. */
export function candidatesOf(ranked: readonly Reading[]): readonly IdentifierKind[] {
  const kinds = ranked.filter(({ score }) => score > SCORE.hint).flatMap(({ candidates }) => candidates);
  return [...new Set(kinds)];
}
