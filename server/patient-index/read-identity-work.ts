import 'server-only';

import { isIdentifierKind } from '@/domain/identifiers/identifier';
import { maskIdentifier, maskPhone } from '@/domain/identifiers/mask';
import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { Cluster } from '@/domain/patient-index/cluster';
import type { DemographicField } from '@/domain/patient-index/demographics';
import { demographicFields } from '@/domain/patient-index/golden-view';
import type { GoldenView } from '@/domain/patient-index/golden-view';
import type { IdentityWork, WorkCard, WorkField, WorkRecord } from '@/domain/patient-index/identity-work';
import { maskAddress } from '@/domain/patient-index/mask-address';
import { seenOf } from '@/domain/patient-index/seen-cluster';
import type { Transaction } from '@/server/db';
import { lockClusters } from '@/server/patient-index/lock-clusters';
import { readGolden } from '@/server/patient-index/read-golden';
import type { Member } from '@/server/patient-index/read-members';
import type { GuardContext } from '@/server/perform';
import { unseal } from '@/server/sealing/seal';
import { sealedColumns } from '@/server/sealing/sealed-columns';
import { findVisiblePerson } from '@/server/visible-to';

export type IdentityPage = { state: 'active'; work: IdentityWork } | { state: 'retired'; survivorId: string };

const masks: Partial<Record<DemographicField, (value: string) => string>> = { phone: maskPhone, address: maskAddress };

/** A person taken apart for whoever puts identities straight, drawn under the locks a decision takes. */
export async function readIdentityWork(context: GuardContext, { personId }: { personId: string }): Promise<Outcome<IdentityPage, { reason: 'not-found' }>> {
  const { transaction } = context;
  const person = await findVisiblePerson(context, personId);
  context.audit({ kind: 'person-read', subjectPersonId: person?.id ?? personId, detail: { view: 'identity' } });
  if (!person) return refused({ reason: 'not-found' });
  if (person.retiredFromId) return accepted({ state: 'retired', survivorId: person.id });

  const [cluster] = await lockClusters(transaction, [person.id]);
  const golden = await readGolden(transaction, person.id);
  if (!cluster || !golden) return refused({ reason: 'not-found' });

  return accepted({
    state: 'active',
    work: {
      personId: person.id,
      indexNumber: person.indexNumber,
      numbers: cluster.anchors.map(({ personId: id, indexNumber, createdAt }) => ({ personId: id, indexNumber, issuedAt: createdAt, inForce: id === cluster.rootId })),
      records: await readWorkRecords(context, cluster),
      cards: await readWorkCards(transaction, cluster),
      fields: workFields(golden, await readPinEvents(transaction, cluster)),
      seen: seenOf(cluster),
    },
  });
}

async function readWorkRecords({ transaction, staff }: GuardContext, { records, anchors }: Cluster): Promise<readonly WorkRecord[]> {
  const rows = await transaction.sourceRecord.findMany({
    where: { id: { in: records.map(({ recordId }) => recordId) } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      localNumberSealed: true,
      createdAt: true,
      organisation: { select: { id: true, name: true, nameEnglish: true } },
      seals: { where: { liftedAt: null, sourceRecord: { organisationId: staff.organisation.id } }, select: { sealedAt: true, reason: true } },
      _count: { select: { visits: { where: { status: 'CHECKED_IN' } } } },
    },
  });

  return rows.map(({ id, localNumberSealed, createdAt, organisation: { id: organisationId, ...hospital }, seals: [seal], _count }) => {
    const homeId = records.find(({ recordId }) => recordId === id)?.homeId;
    return {
      recordId: id,
      hospital,
      own: organisationId === staff.organisation.id,
      localNumberMasked: maskIdentifier('hospital_card', unseal(sealedColumns.localNumber(id), localNumberSealed)),
      since: createdAt.toISOString(),
      visits: _count.visits,
      homeNumber: anchors.find(({ personId }) => personId === homeId)?.indexNumber ?? '',
      seal: seal ? { sealedAt: seal.sealedAt.toISOString(), reason: seal.reason } : null,
    };
  });
}

async function readWorkCards(transaction: Transaction, { records, claims }: Cluster): Promise<readonly WorkCard[]> {
  const rows = await transaction.identifier.findMany({
    where: { sourceRecordId: { in: records.map(({ recordId }) => recordId) } },
    orderBy: { id: 'asc' },
    select: { system: true, digest: true, kind: true, masked: true },
  });
  const known = new Map(rows.map(({ system, digest, ...row }) => [`${system} ${Buffer.from(digest).toString('hex')}`, row]));

  return claims.flatMap(({ key }) => {
    const card = known.get(key);
    if (!card || !isIdentifierKind(card.kind)) return [];
    return { kind: card.kind, masked: card.masked, recordIds: records.filter(({ identifierKeys }) => identifierKeys.includes(key)).map(({ recordId }) => recordId) };
  });
}

async function readPinEvents(transaction: Transaction, { records }: Cluster): Promise<ReadonlyMap<string, string>> {
  const pins = await transaction.fieldPin.findMany({
    where: { sourceRecordId: { in: records.map(({ recordId }) => recordId) }, revokedEventId: null },
    orderBy: { id: 'asc' },
    select: { field: true, eventId: true },
  });

  return new Map(pins.map(({ field, eventId }) => [field, eventId.toString()]));
}

function workFields({ members, origins }: GoldenView & { members: readonly Member[] }, pins: ReadonlyMap<string, string>): readonly WorkField[] {
  return demographicFields.flatMap((field): WorkField[] => {
    const origin = origins[field];
    if (!origin) return [];

    return [
      {
        field,
        choices: members.flatMap(({ sourceRecordId, demographics, captureMethods }) => {
          const value = demographics[field];
          return value ? { recordId: sourceRecordId, value: masks[field]?.(value) ?? value, capture: captureMethods[field] ?? null } : [];
        }),
        shown: { recordId: origin.sourceRecordId, rule: origin.rule },
        pinEventId: origin.rule === 'pinned' ? (pins.get(field) ?? null) : null,
      },
    ];
  });
}
