import 'server-only';

import { isProofFresh } from '@/domain/access/fresh-proof';
import type { ChangeSourceRefusal } from '@/domain/records/network-view';
import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { GuardContext } from '@/server/perform';
import { findSourceOwner } from '@/server/records/find-source-owner';

/** Stops asking a hospital, or begins again; its copies stay, with their age. Doing it twice changes nothing. */
export async function pauseSource(
  context: GuardContext,
  { recordSourceId, paused }: { recordSourceId: string; paused: boolean },
): Promise<Outcome<null, ChangeSourceRefusal>> {
  const { transaction, staff, now } = context;
  const organisationCode = await findSourceOwner(context, recordSourceId);
  context.audit({ kind: 'source-paused', detail: { organisationCode: organisationCode ?? '', recordSourceId, paused } });

  if (organisationCode === null) return refused({ reason: 'not-found' });
  if (!isProofFresh(staff.provenAt, now)) return refused({ reason: 'stale-proof' });

  await transaction.recordSource.updateMany({ where: { id: recordSourceId, pausedAt: paused ? null : { not: null } }, data: { pausedAt: paused ? now : null } });
  return accepted(null);
}
