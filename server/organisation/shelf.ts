import 'server-only';

import type { ActionName } from '@/domain/access/actions';
import type { AuditEvent } from '@/domain/access/audit-event';
import type { FieldFault } from '@/domain/organisation/field-fault';
import type { Entry, EntryChange } from '@/domain/organisation/organisation-view';
import type { Transaction } from '@/server/db';

export type TakenReason = 'code-taken' | 'prefix-taken';

/** What differs between departments, windows and card patterns; saving and ordering them is the same for all. */
export type Shelf<Fields extends { open: boolean }> = {
  action: ActionName;
  /** All entries of the hospital, closed ones too, in its order. */
  list(transaction: Transaction, organisationId: string): Promise<Entry<Fields>[]>;
  create(transaction: Transaction, placed: { id: string; organisationId: string; position: number }, fields: Fields): Promise<unknown>;
  update(transaction: Transaction, id: string, change: { version: number; fields: Fields }): Promise<unknown>;
  place(transaction: Transaction, id: string, position: number): Promise<unknown>;
  findFaults(fields: Fields): readonly FieldFault[];
  /** What of the fields only one entry of a hospital may have, and another has. */
  findTaken(fields: Fields, others: readonly Fields[]): TakenReason | null;
  saved(id: string, change: EntryChange, hospital: string): AuditEvent;
};
