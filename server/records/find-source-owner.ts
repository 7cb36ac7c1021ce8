import 'server-only';

import type { GuardContext } from '@/server/perform';

/** The code of the hospital a record system belongs to; null when there is no such connection any more. */
export async function findSourceOwner({ transaction }: GuardContext, recordSourceId: string): Promise<string | null> {
  const source = await transaction.recordSource.findUnique({ where: { id: recordSourceId }, select: { organisation: { select: { code: true } } } });

  return source?.organisation.code ?? null;
}
