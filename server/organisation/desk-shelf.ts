import 'server-only';

import { byPlace } from '@/domain/organisation/desk-order';
import { findDeskFaults } from '@/domain/organisation/find-place-faults';
import type { DeskFields } from '@/domain/organisation/organisation-view';
import type { Shelf } from '@/server/organisation/shelf';

export const deskShelf: Shelf<DeskFields> = {
  action: 'saveDesk',
  async list(transaction, organisationId) {
    const rows = await transaction.desk.findMany({
      where: { organisationId },
      select: { id: true, version: true, code: true, name: true, nameEnglish: true, open: true, position: true },
    });

    return rows.toSorted(byPlace).map(({ id, version, position: _, ...fields }) => ({ id, version, fields }));
  },
  create: (transaction, placed, fields) => transaction.desk.create({ data: { ...placed, ...fields }, select: { id: true } }),
  update: (transaction, id, { version, fields }) => transaction.desk.update({ where: { id }, data: { version, ...fields }, select: { id: true } }),
  place: (transaction, id, position) => transaction.desk.update({ where: { id }, data: { position }, select: { id: true } }),
  findFaults: findDeskFaults,
  findTaken: ({ code }, others) => (others.some((other) => other.code === code) ? 'code-taken' : null),
  saved: (deskId, change, hospital) => ({ kind: 'desk-saved', detail: { deskId, change, hospital } }),
};
