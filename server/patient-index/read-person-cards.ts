import 'server-only';

import { isDocumentType, kindsOfDocumentType, nameDocumentType } from '@/domain/identifiers/document-types';
import { IDENTIFIER_KINDS, isIdentifierKind } from '@/domain/identifiers/identifier';
import type { IdentifierKind } from '@/domain/identifiers/identifier';
import { maySetCardStraight } from '@/domain/patient-index/may-set-card-straight';
import type { CardView } from '@/domain/patient-index/person-view';
import { parseAssurance } from '@/server/desk/visit-view';
import { cardKey, readCardBindings } from '@/server/patient-index/read-card-bindings';
import type { CardBinding } from '@/server/patient-index/read-card-bindings';
import type { PersonRecord } from '@/server/patient-index/read-person-records';
import type { GuardContext } from '@/server/perform';

type Reading = PersonRecord['identifiers'][number] & { hospitalCode: string };

const UNBOUND: CardBinding = { bound: false, boundAt: null, madeHere: false, released: null, visits: 0, lastRead: null };

/** The cards and documents of a person: one each, however many hospitals wrote it down; the one to know them by first. */
export async function readPersonCards(
  context: GuardContext,
  personIds: readonly string[],
  records: readonly PersonRecord[],
): Promise<readonly CardView[]> {
  const bindings = await readCardBindings(context, personIds);
  const readings = records.flatMap(({ identifiers, organisation }) =>
    identifiers.map((identifier) => ({ ...identifier, hospitalCode: organisation.code })),
  );
  const cards = Map.groupBy(readings, cardKey);

  return [...cards].flatMap(([key, read]) => cardView(context, read, bindings.get(key) ?? UNBOUND, readings) ?? []).toSorted(compareCards);
}

function cardView({ staff, today }: GuardContext, readings: readonly Reading[], binding: CardBinding, all: readonly Reading[]): CardView | null {
  const [latest, ...earlier] = readings.toSorted((one, other) => other.lastReadAt.getTime() - one.lastReadAt.getTime());
  if (!latest || !isIdentifierKind(latest.kind)) return null;

  const first = earlier.reduce((soonest, { firstReadAt }) => Math.min(soonest, firstReadAt.getTime()), latest.firstReadAt.getTime());
  const lastRead = binding.lastRead && binding.lastRead.at > latest.lastReadAt ? binding.lastRead : { ...latest, at: latest.lastReadAt };
  const expiresOn = readings.map((reading) => reading.expiresOn?.toISOString().slice(0, 10) ?? null).find((day) => day !== null) ?? null;

  return {
    identifierId: latest.id,
    kind: latest.kind,
    masked: latest.masked,
    assurance: parseAssurance(latest.assurance),
    claimed: binding.bound,
    captureMethod: lastRead.captureMethod,
    firstReadAt: new Date(first).toISOString(),
    lastReadAt: lastRead.at.toISOString(),
    lastReadBy: lastRead.hospitalCode,
    documentTypes: documentTypes(latest.kind, readings),
    ended: readings.every(({ endedAt }) => endedAt !== null),
    hospitalCodes: [...new Set(readings.map(({ hospitalCode }) => hospitalCode))].toSorted(),
    expiresOn,
    expired: expiresOn !== null && expiresOn < today,
    supersededBy: supersededBy(readings, all),
    boundAt: binding.boundAt?.toISOString() ?? null,
    visits: binding.visits,
    released: binding.released,
    mayBeSetStraight: maySetCardStraight(staff.roles, binding),
  };
}

/** Each type once, however many hospitals were told it. */
function documentTypes(kind: IdentifierKind, readings: readonly Reading[]): CardView['documentTypes'] {
  const types = new Set(readings.flatMap(({ documentType }) => (documentType !== null && isDocumentType(documentType) ? [documentType] : [])));

  return [...types].toSorted().map((type) => {
    const kinds = kindsOfDocumentType(type);
    return { type, fits: nameDocumentType(type).known ? kinds.includes(kind) : null };
  });
}

/** The card that took the place of this one, on whichever record it stands. */
function supersededBy(readings: readonly Reading[], all: readonly Reading[]): CardView['supersededBy'] {
  const newer = all.find(({ supersedesId }) => readings.some(({ id }) => id === supersedesId));

  return newer && isIdentifierKind(newer.kind) ? { kind: newer.kind, masked: newer.masked } : null;
}

// The kinds are listed with the resident number and its family first; a
// passport comes before the one it took the place of.
function compareCards(one: CardView, other: CardView): number {
  return (
    Number(one.ended) - Number(other.ended) ||
    Number(other.claimed) - Number(one.claimed) ||
    IDENTIFIER_KINDS.indexOf(one.kind) - IDENTIFIER_KINDS.indexOf(other.kind) ||
    Number(one.supersededBy !== null) - Number(other.supersededBy !== null) ||
    (one.lastReadAt < other.lastReadAt ? 1 : -1)
  );
}
