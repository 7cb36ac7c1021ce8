import 'server-only';

import { randomUUID } from 'node:crypto';

import type { FieldFault } from '@/domain/organisation/field-fault';
import type { Entry, EntryChange } from '@/domain/organisation/organisation-view';
import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { lockHospital } from '@/server/organisation/lock-hospital';
import type { Shelf, TakenReason } from '@/server/organisation/shelf';
import type { GuardContext } from '@/server/perform';

export type EntrySave<Fields> = {
  hospitalId: string;
  /** The row and the version the form was drawn from; null for a new entry. */
  existing: { id: string; version: number } | null;
  fields: Fields;
};

/** The entry as it is now and as it was, for an undo that names both. */
export type SavedEntry<Fields> = { saved: Entry<Fields>; before: Entry<Fields> | null };

export type SaveRefusal<Fields> =
  | { reason: 'not-found' }
  | { reason: 'invalid-fields'; faults: readonly FieldFault[] }
  | { reason: TakenReason }
  /** Somebody else was faster; `now` is what a second try would overwrite. */
  | { reason: 'changed-meanwhile'; now: Entry<Fields> };

/** Adds an entry at the end of its list, or gives an existing one these fields. */
export async function saveEntry<Fields extends { open: boolean }>(
  context: GuardContext,
  shelf: Shelf<Fields>,
  { hospitalId, existing, fields }: EntrySave<Fields>,
): Promise<Outcome<SavedEntry<Fields>, SaveRefusal<Fields>>> {
  const { transaction } = context;
  const hospital = await lockHospital(transaction, hospitalId);
  const entries = hospital ? await shelf.list(transaction, hospitalId) : [];
  const before = entries.find(({ id }) => id === existing?.id) ?? null;
  const refusal = hospital && (before || !existing) ? findRefusal(shelf, fields, { entries, before, existing }) : ({ reason: 'not-found' } as const);

  if (!hospital || refusal) {
    const told = refusal ?? ({ reason: 'not-found' } as const);
    context.audit({ kind: 'action-refused', detail: { action: shelf.action, reason: told.reason } });
    return refused(told);
  }

  const saved: Entry<Fields> = { id: before?.id ?? randomUUID(), version: (before?.version ?? 0) + 1, fields };
  if (before) await shelf.update(transaction, saved.id, saved);
  else await shelf.create(transaction, { id: saved.id, organisationId: hospitalId, position: entries.length }, fields);

  context.audit(shelf.saved(saved.id, changeOf(before?.fields, fields), hospital.code));
  return accepted({ saved, before });
}

type Found<Fields> = { entries: readonly Entry<Fields>[]; before: Entry<Fields> | null; existing: EntrySave<Fields>['existing'] };

function findRefusal<Fields extends { open: boolean }>(
  shelf: Shelf<Fields>,
  fields: Fields,
  { entries, before, existing }: Found<Fields>,
): SaveRefusal<Fields> | null {
  const faults = shelf.findFaults(fields);
  if (faults.length > 0) return { reason: 'invalid-fields', faults };
  if (before && before.version !== existing?.version) return { reason: 'changed-meanwhile', now: before };

  const taken = shelf.findTaken(fields, entries.filter(({ id }) => id !== before?.id).map((entry) => entry.fields));
  return taken && { reason: taken };
}

function changeOf(before: { open: boolean } | undefined, { open }: { open: boolean }): EntryChange {
  if (!before) return 'added';
  if (before.open !== open) return open ? 'opened' : 'closed';
  return 'changed';
}
