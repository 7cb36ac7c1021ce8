import 'server-only';

import { randomUUID } from 'node:crypto';

import { isProofFresh } from '@/domain/access/fresh-proof';
import type { CapabilityView, SaveSourceRefusal } from '@/domain/records/network-view';
import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { GuardContext } from '@/server/perform';
import type { CheckedEntry } from '@/server/records/check-source';
import { capabilityView } from '@/server/records/list-network';
import { sealCredentials } from '@/server/records/record-endpoint';

/**
 * Keeps a record system that has just been tried; the next history that is
 * opened asks it. A server that could not be read from is not kept.
 */
export async function saveSource(context: GuardContext, { entry, checked }: CheckedEntry): Promise<Outcome<CapabilityView, SaveSourceRefusal>> {
  const { transaction, staff, now } = context;
  const { organisationCode, baseUrl, numberSystem, residentNumberSystem } = entry;
  context.audit({ kind: 'source-saved', detail: { organisationCode, host: URL.parse(baseUrl)?.host ?? '' } });

  if (!isProofFresh(staff.provenAt, now)) return refused({ reason: 'stale-proof' });
  if (!checked.ok) return checked;
  const organisation = await transaction.organisation.findFirst({ where: { code: organisationCode, kind: 'HOSPITAL' }, select: { id: true } });
  if (!organisation) return refused({ reason: 'not-found' });

  await transaction.$queryRaw`SELECT id FROM organisation WHERE id = ${organisation.id}::uuid FOR UPDATE`;
  const key = { organisationId: organisation.id, path: 'HOSPITAL' as const };
  const kept = await transaction.recordSource.findUnique({ where: { organisationId_path: key }, select: { id: true, version: true, baseUrl: true } });
  if ((kept?.version ?? null) !== entry.seenVersion) return refused({ reason: 'changed-meanwhile' });

  const id = kept?.id ?? randomUUID();
  const { credentials, capability } = checked.value;
  const data = { baseUrl, numberSystem, residentNumberSystem, credentialsSealed: sealCredentials(id, credentials), capability, checkedAt: now };
  if (kept) await transaction.recordSource.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
  else await transaction.recordSource.create({ data: { id, ...key, ...data, addedById: staff.staffId } });
  // Another server, other resources: what the old one answered is no copy of this one.
  if (kept && kept.baseUrl !== baseUrl) await transaction.recordLocator.deleteMany({ where: { recordSourceId: id } });
  if (kept && kept.baseUrl !== baseUrl) await transaction.recordCopy.deleteMany({ where: { recordSourceId: id } });

  return accepted(capabilityView(capability));
}
