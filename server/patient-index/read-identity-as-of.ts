import 'server-only';

import { isIdentifierKind } from '@/domain/identifiers/identifier';
import { maskIdentifier, maskPhone } from '@/domain/identifiers/mask';
import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { isDemographicField } from '@/domain/patient-index/compare-with-golden';
import type { DemographicField } from '@/domain/patient-index/demographics';
import { demographicFields, goldenView } from '@/domain/patient-index/golden-view';
import type { FieldPin, GoldenView, MemberVersion } from '@/domain/patient-index/golden-view';
import type { IdentityAsOf } from '@/domain/patient-index/identity-as-of';
import { maskAddress } from '@/domain/patient-index/mask-address';
import type { Prisma } from '@/prisma/generated/client';
import type { Transaction } from '@/server/db';
import { readCaptureMethods, unsealDemographics } from '@/server/patient-index/stored-demographics';
import type { GuardContext } from '@/server/perform';
import { unseal } from '@/server/sealing/seal';
import { sealedColumns } from '@/server/sealing/sealed-columns';
import { findVisiblePerson } from '@/server/visible-to';

export type AsOfInput = { personId: string; at: Date };

const masks: Partial<Record<DemographicField, (value: string) => string>> = { phone: maskPhone, address: maskAddress };

/**
 * The identity behind a number as it was at a moment: the state is the fold of
 * the events up to then, and each row names the event that opened and the one
 * that closed it. Only for whoever may see the person today.
 */
export async function readIdentityAsOf(context: GuardContext, { personId, at }: AsOfInput): Promise<Outcome<IdentityAsOf, { reason: 'not-found' }>> {
  const { transaction } = context;
  const visible = await findVisiblePerson(context, personId);
  context.audit({ kind: 'person-read', subjectPersonId: visible?.id ?? personId, detail: { view: 'past' } });
  if (!visible) return refused({ reason: 'not-found' });

  const rootId = await inForceAt(transaction, personId, at);
  const members = await readMembersAt(transaction, rootId, at);
  const golden = goldenView(members.map(({ member }) => member), await readPinsAt(transaction, members.map(({ member }) => member.sourceRecordId), at));
  if (!golden) return accepted({ state: 'unknown-then' });

  const { indexNumber } = await transaction.person.findUniqueOrThrow({ where: { id: rootId }, select: { indexNumber: true } });
  return accepted({
    state: 'known',
    indexNumber,
    sameNumber: rootId === personId,
    records: members.map(({ hospital, localNumberMasked, since }) => ({ hospital, localNumberMasked, since })),
    cards: await readCardsAt(transaction, rootId, at),
    fields: fieldsOf(golden),
  });
}

/** Follows the merges that were in force then. */
async function inForceAt(transaction: Transaction, personId: string, at: Date): Promise<string> {
  const passed = new Set([personId]);

  for (let current = personId; ; ) {
    if ((await transaction.membership.count({ where: { personId: current, ...openAt(at) } })) > 0) return current;
    const merge = await transaction.personMerge.findFirst({
      where: { retiredPersonId: current, event: { at: { lte: at } }, OR: [{ revokedEventId: null }, { revokedEvent: { at: { gt: at } } }] },
      select: { survivorPersonId: true },
    });
    // A number that another took the place of without a merge, or that was not issued yet.
    if (!merge || passed.has(merge.survivorPersonId)) return (await heldElsewhere(transaction, personId, at)) ?? personId;
    passed.add(merge.survivorPersonId);
    current = merge.survivorPersonId;
  }
}

async function heldElsewhere(transaction: Transaction, personId: string, at: Date): Promise<string | null> {
  const member = await transaction.membership.findFirst({ where: { homePersonId: personId, ...openAt(at) }, select: { personId: true } });

  return member?.personId ?? null;
}

function openAt(at: Date): Prisma.MembershipWhereInput {
  return { openedEvent: { at: { lte: at } }, OR: [{ closedEventId: null }, { closedEvent: { at: { gt: at } } }] };
}

async function readMembersAt(transaction: Transaction, personId: string, at: Date) {
  const rows = await transaction.sourceRecord.findMany({
    where: { memberships: { some: { personId, ...openAt(at) } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      createdAt: true,
      localNumberSealed: true,
      organisation: { select: { name: true, nameEnglish: true } },
      versions: { where: { recordedAt: { lte: at } }, orderBy: { version: 'desc' }, take: 1 },
    },
  });

  return rows.flatMap(({ id, createdAt, localNumberSealed, organisation, versions: [latest] }) => {
    if (!latest) return [];
    const member: MemberVersion = {
      sourceRecordId: id,
      version: latest.version,
      demographics: unsealDemographics(id, latest.version, latest.demographicsSealed),
      captureMethods: readCaptureMethods(latest.captureMethods),
      recordedAt: latest.recordedAt.toISOString(),
    };
    const localNumberMasked = maskIdentifier('hospital_card', unseal(sealedColumns.localNumber(id), localNumberSealed));
    return { member, hospital: organisation, localNumberMasked, since: createdAt.toISOString() };
  });
}

async function readPinsAt(transaction: Transaction, recordIds: readonly string[], at: Date): Promise<readonly FieldPin[]> {
  const pins = await transaction.fieldPin.findMany({
    where: { sourceRecordId: { in: [...recordIds] }, event: { at: { lte: at } }, OR: [{ revokedEventId: null }, { revokedEvent: { at: { gt: at } } }] },
    orderBy: { id: 'desc' },
    select: { field: true, sourceRecordId: true, version: true },
  });

  return pins.flatMap(({ field, ...pin }) => (isDemographicField(field) ? [{ field, ...pin }] : []));
}

async function readCardsAt(transaction: Transaction, personId: string, at: Date) {
  const claims = await transaction.identifierClaim.findMany({
    where: { personId, event: { at: { lte: at } }, OR: [{ releasedEventId: null }, { releasedEvent: { at: { gt: at } } }] },
    orderBy: { id: 'asc' },
    select: { system: true, digest: true },
  });
  const cards = await transaction.identifier.findMany({
    where: { OR: claims.map(({ system, digest }) => ({ system, digest })) },
    distinct: ['system', 'digest'],
    orderBy: { id: 'asc' },
    select: { kind: true, masked: true },
  });

  return cards.flatMap(({ kind, masked }) => (isIdentifierKind(kind) ? [{ kind, masked }] : []));
}

function fieldsOf({ demographics, origins }: GoldenView) {
  return demographicFields.flatMap((field) => {
    const value = demographics[field];
    const origin = origins[field];

    return value && origin ? [{ field, value: masks[field]?.(value) ?? value, rule: origin.rule }] : [];
  });
}
