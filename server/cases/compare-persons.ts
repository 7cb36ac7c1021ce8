import 'server-only';

import { isIdentifierKind } from '@/domain/identifiers/identifier';
import { maskPhone } from '@/domain/identifiers/mask';
import type { ComparedPerson } from '@/domain/patient-index/case-view';
import type { Cluster } from '@/domain/patient-index/cluster';
import { comparedFields, compareWithGolden } from '@/domain/patient-index/compare-with-golden';
import type { DemographicField, Demographics } from '@/domain/patient-index/demographics';
import type { GoldenView } from '@/domain/patient-index/golden-view';
import { maskAddress } from '@/domain/patient-index/mask-address';
import { seenOf } from '@/domain/patient-index/seen-cluster';
import type { Member } from '@/server/patient-index/read-members';
import type { GuardContext } from '@/server/perform';

export type PersonAtHand = { cluster: Cluster; golden: GoldenView & { members: readonly Member[] } };

const masks: Partial<Record<DemographicField, (value: string) => string>> = { phone: maskPhone, address: maskAddress };

/** The persons side by side, each field beside the first person's, phone and address masked. */
export async function comparePersons(context: GuardContext, persons: readonly PersonAtHand[]): Promise<readonly ComparedPerson[]> {
  const [first] = persons;
  const compared: ComparedPerson[] = [];

  for (const person of persons) compared.push(await comparePerson(context, person, (first ?? person).golden.demographics));
  return compared;
}

async function comparePerson(context: GuardContext, { cluster, golden }: PersonAtHand, first: Demographics): Promise<ComparedPerson> {
  const { transaction, today } = context;
  const recordIds = cluster.records.map(({ recordId }) => recordId);
  const anchor = cluster.anchors.find(({ personId }) => personId === cluster.rootId);
  const hospitals = await transaction.organisation.findMany({
    where: { id: { in: cluster.records.map(({ organisationId }) => organisationId) } },
    orderBy: { code: 'asc' },
    select: { name: true, nameEnglish: true },
  });
  const inForce = { sourceRecordId: { in: recordIds }, status: 'CHECKED_IN' as const };

  return {
    personId: cluster.rootId,
    indexNumber: anchor?.indexNumber ?? '',
    createdAt: anchor?.createdAt ?? '',
    hospitals,
    records: recordIds.length,
    visits: await transaction.visit.count({ where: inForce }),
    visitsToday: await transaction.visit.count({ where: { ...inForce, visitDate: new Date(today) } }),
    cards: await readCards(context, cluster),
    fields: Object.fromEntries(comparedFields.map((field) => [field, comparedField(field, golden.demographics, first)])),
    seen: seenOf(cluster),
  };
}

function comparedField(field: DemographicField, mine: Demographics, first: Demographics) {
  const value = mine[field];
  const mask = masks[field];

  return { value: value && mask ? mask(value) : value, agreement: compareWithGolden(field, mine, first) };
}

async function readCards({ transaction }: GuardContext, { records, claims }: Cluster): Promise<ComparedPerson['cards']> {
  const rows = await transaction.identifier.findMany({
    where: { sourceRecordId: { in: records.map(({ recordId }) => recordId) }, endedAt: null },
    orderBy: [{ lastReadAt: 'desc' }, { id: 'asc' }],
    select: { system: true, digest: true, kind: true, masked: true },
  });
  const claimed = new Set(claims.map(({ key }) => key));
  const cards = new Map(rows.map((row) => [`${row.system} ${Buffer.from(row.digest).toString('hex')}`, row]));

  return [...cards].flatMap(([key, { kind, masked }]) => (isIdentifierKind(kind) ? [{ kind, masked, claimed: claimed.has(key) }] : []));
}
