import 'server-only';

import { randomUUID } from 'node:crypto';

import { shanghaiDate } from '@/domain/calendar';
import { readFeedRow } from '@/domain/feed/read-feed-row';
import type { FeedRow, RowFault, TypeDoubt } from '@/domain/feed/read-feed-row';
import { appendAuditEvents } from '@/server/audit';
import { inTransaction } from '@/server/db';
import { fileRecord } from '@/server/feed/file-record';
import type { Filed } from '@/server/feed/file-record';

/** `typeList`: whose the bare codes in `id_type` are; null where the hospital has not said. */
export type FeedHospital = { id: string; code: string; typeList: string | null };

/** `line` is where the row begins in its file. */
export type NumberedRow = { line: number; row: FeedRow };

/** `another-person`: the number stood for somebody else so far. */
export type RefusedRow = { line: number; localNumber: string; fault: RowFault | 'another-person' };

export type ImportCounts = Record<Exclude<Filed, 'contested'>, number> & { refused: number };

/** Rows that were taken in, and whose document type could not be used, by the reason. */
export type TypeDoubts = Record<TypeDoubt, number>;

export type ImportedRows = { counts: ImportCounts; doubts: TypeDoubts; refused: readonly RefusedRow[] };

/** Rows in work at once: more do not help two cores, and each holds a connection. */
const WORKERS = 4;

/**
 * Takes a stretch of a feed in, each row in a transaction of its own, and says in the audit trail what became of
 * them. Rows that cannot be read are named and left out; the others do not wait for them.
 */
export async function importRows(hospital: FeedHospital, rows: readonly NumberedRow[]): Promise<ImportedRows> {
  const counts: ImportCounts = { registered: 0, linked: 0, changed: 0, unchanged: 0, refused: 0 };
  const doubts = noDoubts();
  const refused: RefusedRow[] = [];
  const waiting = rows.values();

  async function work(): Promise<void> {
    for (const { line, row } of waiting) {
      const read = readFeedRow(row, shanghaiDate(new Date()), hospital.typeList);
      const filed = read.ok ? await inTransaction((transaction) => fileRecord(writerFor(hospital, transaction), read.value)) : null;
      if (filed !== null && filed !== 'contested') {
        counts[filed] += 1;
        if (read.ok && read.value.typeDoubt) doubts[read.value.typeDoubt] += 1;
      } else refused.push({ line, localNumber: row.record_id, fault: read.ok ? 'another-person' : read.reason });
    }
  }

  await Promise.all(Array.from({ length: WORKERS }, work));
  counts.refused = refused.length;
  await recordImport(hospital, counts);
  return { counts, doubts, refused: refused.toSorted((one, other) => one.line - other.line) };
}

export function noDoubts(): TypeDoubts {
  return { 'list-not-said': 0, 'not-listed': 0, 'other-number': 0 };
}

function writerFor({ id, code }: FeedHospital, transaction: Parameters<Parameters<typeof inTransaction>[0]>[0]) {
  return { transaction, now: new Date(), hospitalCode: code, staff: { staffId: null, organisation: { id }, desk: null } };
}

async function recordImport({ id, code }: FeedHospital, counts: ImportCounts): Promise<void> {
  const nobody = { staffId: null, roles: [], organisationId: id, deskId: null, sessionId: null, traceId: randomUUID() };

  await inTransaction((transaction) =>
    appendAuditEvents(transaction, nobody, [
      { event: { kind: 'records-imported', detail: { ...counts, hospital: code } }, purpose: 'administration', outcome: 'done' },
    ]),
  );
}
