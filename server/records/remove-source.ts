import 'server-only';

import { isProofFresh } from '@/domain/access/fresh-proof';
import type { ChangeSourceRefusal } from '@/domain/records/network-view';
import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { GuardContext } from '@/server/perform';
import { findSourceOwner } from '@/server/records/find-source-owner';

/** Takes a hospital off the platform: its credentials and every copy from there go in the same transaction. */
export async function removeSource(context: GuardContext, { recordSourceId }: { recordSourceId: string }): Promise<Outcome<null, ChangeSourceRefusal>> {
  const { transaction, staff, now } = context;
  const organisationCode = await findSourceOwner(context, recordSourceId);
  context.audit({ kind: 'source-removed', detail: { organisationCode: organisationCode ?? '', recordSourceId } });

  if (organisationCode === null) return refused({ reason: 'not-found' });
  if (!isProofFresh(staff.provenAt, now)) return refused({ reason: 'stale-proof' });

  await transaction.recordSource.delete({ where: { id: recordSourceId } });
  return accepted(null);
}
