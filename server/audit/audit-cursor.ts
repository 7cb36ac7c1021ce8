import 'server-only';

import type { Prisma } from '@/prisma/generated/client';

/** The last line of a page: the next one starts after it, whatever was appended meanwhile. */
export type AuditCursor = { at: Date; id: bigint };

const FORM = /^(?<at>\d{1,15})-(?<id>\d{1,19})$/;

/** Null for a text that is no cursor: the list then starts at its newest line. */
export function parseAuditCursor(text: string): AuditCursor | null {
  const { at, id } = FORM.exec(text)?.groups ?? {};

  return at && id ? { at: new Date(Number(at)), id: BigInt(id) } : null;
}

export function formatAuditCursor({ at, id }: AuditCursor): string {
  return `${at.getTime()}-${id}`;
}

/** Lines after the cursor, newest first; the first bound is what the index on time can use. */
export function afterCursor({ at, id }: AuditCursor): Prisma.AuditEventWhereInput {
  return { at: { lte: at }, OR: [{ at: { lt: at } }, { id: { lt: id } }] };
}
