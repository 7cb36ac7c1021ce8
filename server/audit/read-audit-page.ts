import 'server-only';

import type { AuditLine } from '@/domain/access/audit-line';
import type { Prisma } from '@/prisma/generated/client';
import { afterCursor, formatAuditCursor } from '@/server/audit/audit-cursor';
import type { AuditCursor } from '@/server/audit/audit-cursor';
import { auditLines, auditSelection } from '@/server/audit/audit-lines';
import type { Transaction } from '@/server/db';

export type AuditPage = {
  /** Newest first. */
  lines: readonly AuditLine[];
  /** Where the next, older page starts; null on the last. */
  older: string | null;
};

/** One page of the trail. The caller has settled which lines the reader may see. */
export async function readAuditPage(
  transaction: Transaction,
  { where, after, size }: { where: Prisma.AuditEventWhereInput; after: AuditCursor | null; size: number },
): Promise<AuditPage> {
  const rows = await transaction.auditEvent.findMany({
    where: after ? { AND: [where, afterCursor(after)] } : where,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: size + 1,
    select: auditSelection,
  });
  const shown = rows.slice(0, size);
  const last = shown.at(-1);

  return {
    lines: await auditLines(transaction, shown),
    older: last && rows.length > size ? formatAuditCursor(last) : null,
  };
}
