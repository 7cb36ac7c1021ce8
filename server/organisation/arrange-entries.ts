import 'server-only';

import type { EntryList } from '@/domain/organisation/organisation-view';
import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { departmentShelf } from '@/server/organisation/department-shelf';
import { deskShelf } from '@/server/organisation/desk-shelf';
import { lockHospital } from '@/server/organisation/lock-hospital';
import { patternShelf } from '@/server/organisation/pattern-shelf';
import type { GuardContext } from '@/server/perform';

const shelves = { departments: departmentShelf, desks: deskShelf, patterns: patternShelf } as const;

export type Arrangement = {
  hospitalId: string;
  list: EntryList;
  /** Row ids in the wanted order. */
  ids: readonly string[];
  /** In the order the administrator saw: one made meanwhile is never overwritten. */
  seen: readonly string[];
};

export type ArrangeRefusal = { reason: 'not-found' } | { reason: 'order-changed-meanwhile' } | { reason: 'other-entries' };

/** Puts a list into this order: of the hall's board, of the sign-in page, of which pattern is believed first. */
export async function arrangeEntries(context: GuardContext, { hospitalId, list, ids, seen }: Arrangement): Promise<Outcome<null, ArrangeRefusal>> {
  const { transaction } = context;
  const shelf = shelves[list];
  const hospital = await lockHospital(transaction, hospitalId);
  const standing = hospital ? (await shelf.list(transaction, hospitalId)).map(({ id }) => id) : [];
  const refusal = hospital ? findRefusal(standing, ids, seen) : ({ reason: 'not-found' } as const);

  if (!hospital || refusal) {
    const told = refusal ?? ({ reason: 'not-found' } as const);
    context.audit({ kind: 'action-refused', detail: { action: 'arrangeEntries', reason: told.reason } });
    return refused(told);
  }

  for (const [position, id] of ids.entries()) await shelf.place(transaction, id, position);
  context.audit({ kind: 'entries-arranged', detail: { list, hospital: hospital.code } });
  return accepted(null);
}

function findRefusal(standing: readonly string[], ids: readonly string[], seen: readonly string[]): ArrangeRefusal | null {
  if (standing.join() !== seen.join()) return { reason: 'order-changed-meanwhile' };
  return standing.toSorted().join() === ids.toSorted().join() ? null : { reason: 'other-entries' };
}
