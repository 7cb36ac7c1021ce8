import { reachableFrom } from '@/domain/patient-index/cluster';
import type { Bond, Cluster, HeldClaim, HeldRecord } from '@/domain/patient-index/cluster';

/** Of a merge that is being undone: with the number in force, or with the one that returns. */
export type Side = 'stays' | 'returns';

export type Sides = Record<Side, Cluster>;

/** A record that came after the merge, where it should go and why. */
export type Arrival = { recordId: string; proposed: Side; because: 'identifier' | 'linked' };

/**
 * The records that came to the person while a merge was in force, each with a
 * home: the side that has a document with it in common, and else the side it
 * was linked to. What a later merge brought came with a home of its own.
 * @param bonds of the whole cluster, the merge's own among them
 */
export function proposeHomes(sides: Sides, bonds: readonly Bond[], merge: Bond): readonly Arrival[] {
  const known = { stays: keysBefore(sides.stays, merge.eventId), returns: keysBefore(sides.returns, merge.eventId) };

  return (['stays', 'returns'] as const).flatMap((side) =>
    sides[side].records
      .filter((record) => cameAfter(record, bonds, merge))
      .map(({ recordId, identifierKeys }): Arrival => {
        const named = (['stays', 'returns'] as const).filter((each) => identifierKeys.some((key) => known[each].has(key)));
        const [only] = named;
        return only && named.length === 1
          ? { recordId, proposed: only, because: 'identifier' }
          : { recordId, proposed: side, because: 'linked' };
      }),
  );
}

/** Linked after the merge, to a number that led to the merged person at that moment. */
function cameAfter({ firstEventId, homeId }: HeldRecord, bonds: readonly Bond[], merge: Bond): boolean {
  return firstEventId > merge.eventId && reachableFrom(merge.between[0], bonds.filter(({ eventId }) => eventId < firstEventId)).has(homeId);
}

/** The two sides once every record has its home; a claim goes along when nothing that stays behind names it. */
export function rehomed({ stays, returns }: Sides, homes: ReadonlyMap<string, Side>): Sides {
  return {
    stays: exchange(stays, returns, (recordId) => homes.get(recordId) ?? null, 'stays'),
    returns: exchange(returns, stays, (recordId) => homes.get(recordId) ?? null, 'returns'),
  };
}

function exchange(mine: Cluster, theirs: Cluster, homeOf: (recordId: string) => Side | null, side: Side): Cluster {
  const leaves = ({ recordId }: HeldRecord) => homeOf(recordId) !== null && homeOf(recordId) !== side;
  const comes = ({ recordId }: HeldRecord) => homeOf(recordId) === side;

  return {
    ...mine,
    records: [...mine.records.filter((record) => !leaves(record)), ...theirs.records.filter(comes).map((record) => ({ ...record, homeId: mine.rootId }))],
    claims: [
      ...mine.claims.filter((claim) => !followsOnly(claim, mine.records, leaves)),
      ...theirs.claims.filter((claim) => followsOnly(claim, theirs.records, comes)).map((claim) => ({ ...claim, homeId: mine.rootId })),
    ],
  };
}

/** Whether a claim is named by records that leave, and by none that stays. */
export function followsOnly({ key }: HeldClaim, records: readonly HeldRecord[], leaves: (record: HeldRecord) => boolean): boolean {
  const naming = records.filter(({ identifierKeys }) => identifierKeys.includes(key));

  return naming.length > 0 && naming.every(leaves);
}

function keysBefore({ records }: Cluster, eventId: bigint): ReadonlySet<string> {
  return new Set(records.filter(({ firstEventId }) => firstEventId <= eventId).flatMap(({ identifierKeys }) => identifierKeys));
}
