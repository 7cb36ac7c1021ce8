import 'server-only';

import { IDENTIFIER_KINDS, isIdentifierKind } from '@/domain/identifiers/identifier';
import type { CardView } from '@/domain/patient-index/person-view';
import type { Transaction } from '@/server/db';
import { parseAssurance } from '@/server/desk/visit-view';
import type { PersonRecord } from '@/server/patient-index/read-person-records';

type Reading = PersonRecord['identifiers'][number] & { hospitalCode: string };

/** The cards and documents of a person: one each, however many hospitals wrote it down; the one to know them by first. */
export async function readPersonCards(
  transaction: Transaction,
  personId: string,
  records: readonly PersonRecord[],
): Promise<readonly CardView[]> {
  const claims = await transaction.identifierClaim.findMany({
    where: { personId, releasedEventId: null },
    select: { system: true, digest: true },
  });
  const claimed = new Set(claims.map(cardKey));
  const readings = records.flatMap(({ identifiers, organisation }) =>
    identifiers.map((identifier) => ({ ...identifier, hospitalCode: organisation.code })),
  );
  const cards = Map.groupBy(readings, cardKey);

  return [...cards].flatMap(([key, read]) => cardView(read, claimed.has(key)) ?? []).toSorted(compareCards);
}

function cardKey({ system, digest }: { system: string; digest: Uint8Array }): string {
  return `${system} ${Buffer.from(digest).toString('hex')}`;
}

function cardView(readings: readonly Reading[], claimed: boolean): CardView | null {
  const [latest, ...earlier] = readings.toSorted((one, other) => other.lastReadAt.getTime() - one.lastReadAt.getTime());
  if (!latest || !isIdentifierKind(latest.kind)) return null;

  const first = earlier.reduce((soonest, { firstReadAt }) => Math.min(soonest, firstReadAt.getTime()), latest.firstReadAt.getTime());
  return {
    identifierId: latest.id,
    kind: latest.kind,
    masked: latest.masked,
    assurance: parseAssurance(latest.assurance),
    claimed,
    captureMethod: latest.captureMethod,
    firstReadAt: new Date(first).toISOString(),
    lastReadAt: latest.lastReadAt.toISOString(),
    ended: readings.every(({ endedAt }) => endedAt !== null),
    hospitalCodes: [...new Set(readings.map(({ hospitalCode }) => hospitalCode))].toSorted(),
  };
}

// The kinds are listed with the resident number and its family first.
function compareCards(one: CardView, other: CardView): number {
  return (
    Number(one.ended) - Number(other.ended) ||
    Number(other.claimed) - Number(one.claimed) ||
    IDENTIFIER_KINDS.indexOf(one.kind) - IDENTIFIER_KINDS.indexOf(other.kind) ||
    (one.lastReadAt < other.lastReadAt ? 1 : -1)
  );
}
