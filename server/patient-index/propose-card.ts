import 'server-only';

import type { CardConflict, CardFace, EarlierCard } from '@/domain/patient-index/card-views';
import type { SexCode } from '@/domain/patient-index/demographics';
import { canSupersede, earlierSystems, planCard } from '@/domain/patient-index/plan-card';
import type { BearerFacts, CardPlan } from '@/domain/patient-index/plan-card';
import { isIdentifierKind } from '@/domain/identifiers/identifier';
import { candidateCards } from '@/server/desk/candidate-cards';
import type { CarriedIdentifier } from '@/server/desk/draft-content';
import { MovedMeanwhile } from '@/server/moved-meanwhile';
import { findClaimHolders } from '@/server/patient-index/find-claim-holders';
import { readGolden } from '@/server/patient-index/read-golden';
import type { GuardContext } from '@/server/perform';
import { unseal } from '@/server/sealing/seal';
import { sealedColumns } from '@/server/sealing/sealed-columns';
import { findVisiblePerson } from '@/server/visible-to';

const SEX_CODES: Record<'M' | 'F', SexCode> = { M: '1', F: '2' };

/** What binding these identifiers to the person would do now. The caller has settled that the person may be seen. */
export async function proposeCard(
  context: GuardContext,
  personId: string,
  identifiers: readonly CarriedIdentifier[],
  reason: string | null,
): Promise<CardPlan> {
  const { transaction } = context;
  const holders = await findClaimHolders(transaction, identifiers);
  const held = await transaction.identifierClaim.findMany({ where: { personId, releasedEventId: null }, select: { system: true } });
  const golden = await readGolden(transaction, personId);

  return planCard({
    personId,
    keys: identifiers.map(({ system, value, claims, primary }) => ({
      system,
      value,
      claims,
      primary,
      holderId: holders.find((holder) => holder.system === system && holder.value === value)?.personId ?? null,
    })),
    document: documentFacts(identifiers),
    person: { sex: golden?.demographics.sex ?? null, birthDate: golden?.demographics.birthDate ?? null },
    childWaits: identifiers.some(({ system }) => system === 'birth_cert') && (await hasWaitingChild(context, personId)),
    primarySystems: [...new Set(held.map(({ system }) => system))],
    reason,
  });
}

/** Whether a child of hers was registered that has no birth certificate yet. */
async function hasWaitingChild({ transaction }: GuardContext, personId: string): Promise<boolean> {
  const members = await transaction.membership.findMany({ where: { personId, closedEventId: null }, select: { sourceRecordId: true } });
  const children = await transaction.recordRelation.findMany({
    where: { kind: 'MOTHER_OF', revokedEventId: null, fromRecordId: { in: members.map(({ sourceRecordId }) => sourceRecordId) } },
    select: { toRecordId: true },
  });
  const waiting = await transaction.membership.count({
    where: {
      sourceRecordId: { in: children.map(({ toRecordId }) => toRecordId) },
      closedEventId: null,
      person: { claims: { none: { system: 'birth_cert', releasedEventId: null } } },
    },
  });

  return waiting > 0;
}

function documentFacts(identifiers: readonly CarriedIdentifier[]): BearerFacts {
  const sex = identifiers.find((identifier) => identifier.sex !== null)?.sex ?? null;

  return { sex: sex && SEX_CODES[sex], birthDate: identifiers.find(({ birthDate }) => birthDate !== null)?.birthDate ?? null };
}

export function cardFaces(identifiers: readonly CarriedIdentifier[]): CardFace[] {
  return identifiers.map(({ kind, masked, assurance, captureMethod, expiresOn, claims }) => ({
    kind,
    masked,
    assurance,
    captureMethod,
    expiresOn,
    bindable: claims,
  }));
}

/** Cards of the person that a new one of these may have taken the place of, the latest first. */
export async function earlierCards(
  { transaction }: GuardContext,
  personId: string,
  identifiers: readonly CarriedIdentifier[],
): Promise<EarlierCard[]> {
  const rows = await transaction.identifier.findMany({
    where: {
      system: { in: identifiers.flatMap(({ system }) => earlierSystems(system)) },
      endedAt: null,
      supersededBy: { none: {} },
      sourceRecord: { memberships: { some: { personId, closedEventId: null } } },
    },
    orderBy: { firstReadAt: 'desc' },
    select: { id: true, system: true, kind: true, masked: true, sealed: true },
  });
  const earlier = rows.filter(({ id, system, sealed }) => {
    const value = unseal(sealedColumns.identifier(id), sealed);
    return identifiers.some((identifier) => canSupersede(identifier, { system, value }));
  });
  const distinct = new Map(earlier.toReversed().map((row) => [`${row.kind} ${row.masked}`, row]));

  return [...distinct.values()].flatMap(({ id, kind, masked }) => (isIdentifierKind(kind) ? [{ identifierId: id, kind, masked }] : []));
}

/** The two people beside each other; a holder out of reach stays unnamed, as everywhere. */
export async function cardConflict(context: GuardContext, personId: string, holderIds: readonly string[]): Promise<CardConflict> {
  const holders: CardConflict['holders'][number][] = [];

  for (const holderId of holderIds) {
    const visible = await findVisiblePerson(context, holderId);
    holders.push(visible ? await candidateOf(context, holderId) : null);
  }
  const person = await candidateOf(context, personId);
  if (!person) throw new MovedMeanwhile('a person without members cannot be compared');

  return { person, holders };
}

async function candidateOf(context: GuardContext, personId: string) {
  const golden = await readGolden(context.transaction, personId);
  const [card] = golden ? await candidateCards(context, [{ personId, demographics: golden.demographics, agreeing: [], near: [] }]) : [];

  return card ?? null;
}
