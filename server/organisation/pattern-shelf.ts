import 'server-only';

import * as z from 'zod';

import { findPatternFaults } from '@/domain/organisation/find-pattern-faults';
import { PATTERN_KINDS } from '@/domain/organisation/organisation-view';
import type { CardPatternFields } from '@/domain/organisation/organisation-view';
import type { Shelf } from '@/server/organisation/shelf';

// As recognition takes it: what this version has no kind for is a hospital card.
const storedKind = z.enum(PATTERN_KINDS).catch('hospital_card');

export const patternShelf: Shelf<CardPatternFields> = {
  action: 'saveCardPattern',
  async list(transaction, organisationId) {
    const rows = await transaction.cardPattern.findMany({
      where: { organisationId },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true, version: true, kind: true, pattern: true, assigner: true, stripPrefix: true, keepZeros: true, example: true, active: true },
    });

    return rows.map(({ id, version, kind, stripPrefix, example, active, ...fields }) => ({
      id,
      version,
      fields: { ...fields, kind: storedKind.parse(kind), stripPrefix: stripPrefix ?? '', example: example ?? '', open: active },
    }));
  },
  create: (transaction, placed, fields) => transaction.cardPattern.create({ data: { ...placed, ...columnsOf(fields) }, select: { id: true } }),
  update: (transaction, id, { version, fields }) =>
    transaction.cardPattern.update({ where: { id }, data: { version, ...columnsOf(fields) }, select: { id: true } }),
  place: (transaction, id, position) => transaction.cardPattern.update({ where: { id }, data: { position }, select: { id: true } }),
  findFaults: findPatternFaults,
  findTaken: () => null,
  saved: (_, change, hospital) => ({ kind: 'card-pattern-saved', detail: { change, hospital } }),
};

function columnsOf({ open, stripPrefix, example, ...fields }: CardPatternFields) {
  return { ...fields, stripPrefix: stripPrefix || null, example: example || null, active: open };
}
