export type Verdict = 'SAME' | 'DIFFERENT' | 'UNSURE';

/** Two source records, lower id first: a verdict belongs to the records somebody looked at, not to persons. */
export type RecordPair = { low: string; high: string };

export type PairVerdict = RecordPair & { verdict: Verdict; eventId: bigint };

/** Mother and child, or twins: two human beings whatever their entries say. */
export type RecordRelation = RecordPair & { kind: 'MOTHER_OF' | 'TWIN_OF' };

export function recordPair(one: string, other: string): RecordPair {
  return one < other ? { low: one, high: other } : { low: other, high: one };
}

/** Every pair with one record from each side. */
export function crossPairs(one: readonly string[], other: readonly string[]): readonly RecordPair[] {
  return one.flatMap((mine) => other.map((theirs) => recordPair(mine, theirs)));
}

export function isPair(one: RecordPair, other: RecordPair): boolean {
  return one.low === other.low && one.high === other.high;
}
