import { recordIdsOf } from '@/domain/patient-index/cluster';
import type { Cluster } from '@/domain/patient-index/cluster';
import type { SexCode } from '@/domain/patient-index/demographics';
import { crossPairs, isPair } from '@/domain/patient-index/pair-verdict';
import type { PairVerdict, RecordPair, RecordRelation } from '@/domain/patient-index/pair-verdict';

/** What was decided about pairs of the records at hand, as far as it is in force. */
export type StandingJudgements = { verdicts: readonly PairVerdict[]; relations: readonly RecordRelation[] };

/** Why two clusters cannot be one person until a human takes it back. */
export type Obstacle =
  | (RecordPair & { obstacle: 'different'; eventId: bigint })
  | (RecordPair & { obstacle: 'related'; kind: RecordRelation['kind'] });

/** What only two people together may decide. */
export type HardStop = { stop: 'two-id-numbers'; system: string } | { stop: 'two-sexes' } | { stop: 'two-admissions' };

/** What is known of the records of both sides beside their numbers. */
export type MergeFacts = {
  /** Unknown and not stated contradict nothing. */
  sexes: readonly SexCode[];
  /** Records whose holder lies in a bed of that hospital, as it last said. */
  admittedIds?: readonly string[];
};

/** Systems of numbers for life: two valid ones of one system mean two people, or a state that issued two. */
export const NUMBERS_FOR_LIFE = ['prc_id18', 'fpr15', 'fpr18', 'hmt_residence'];

export function findObstacles(one: Cluster, other: Cluster, { verdicts, relations }: StandingJudgements): readonly Obstacle[] {
  const pairs = crossPairs(recordIdsOf(one), recordIdsOf(other));
  const across = (judged: RecordPair) => pairs.some((pair) => isPair(pair, judged));

  return [
    ...verdicts
      .filter((judged) => judged.verdict === 'DIFFERENT' && across(judged))
      .map(({ low, high, eventId }) => ({ obstacle: 'different' as const, low, high, eventId })),
    ...relations.filter(across).map(({ low, high, kind }) => ({ obstacle: 'related' as const, low, high, kind })),
  ];
}

export function findHardStops(one: Cluster, other: Cluster, { sexes, admittedIds = [] }: MergeFacts): readonly HardStop[] {
  const twoNumbers = NUMBERS_FOR_LIFE.filter((system) => {
    const [mine, theirs] = [numbersOf(one, system), numbersOf(other, system)];
    return mine.length > 0 && theirs.length > 0 && !mine.some((key) => theirs.includes(key));
  });

  return [
    ...twoNumbers.map((system) => ({ stop: 'two-id-numbers' as const, system })),
    ...(sexes.includes('1') && sexes.includes('2') ? [{ stop: 'two-sexes' as const }] : []),
    // Nobody lies in two beds.
    ...([one, other].every((side) => recordIdsOf(side).some((id) => admittedIds.includes(id))) ? [{ stop: 'two-admissions' as const }] : []),
  ];
}

/** Claimed, or verified on a record whose claim somebody else holds. */
function numbersOf({ claims, records }: Cluster, system: string): readonly string[] {
  const written = records.flatMap(({ identifierKeys }) => identifierKeys).filter((key) => key.startsWith(`${system} `));

  return [...claims.filter((claim) => claim.system === system).map(({ key }) => key), ...written];
}
