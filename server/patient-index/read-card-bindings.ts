import 'server-only';

import type { CaptureMethod } from '@/domain/patient-index/demographics';
import type { CardView } from '@/domain/patient-index/person-view';
import type { Prisma } from '@/prisma/generated/client';
import { findBindings } from '@/server/patient-index/find-bindings';
import type { Binding } from '@/server/patient-index/find-bindings';
import type { GuardContext } from '@/server/perform';

/** How the index holds one card of a person, beside what records say of it. */
export type CardBinding = {
  bound: boolean;
  boundAt: Date | null;
  /** The binding, or the release of it, was made at the reader's hospital. */
  madeHere: boolean;
  released: CardView['released'];
  visits: number;
  lastRead: { at: Date; captureMethod: CaptureMethod; hospitalCode: string } | null;
};

const selection = {
  id: true,
  system: true,
  digest: true,
  releasedEventId: true,
  releasedEvent: { select: { id: true, kind: true, at: true, reason: true, organisationId: true, reversedBy: { select: { id: true } } } },
  readings: {
    orderBy: { readAt: 'desc' },
    take: 1,
    select: { captureMethod: true, readAt: true, organisation: { select: { code: true } } },
  },
  _count: { select: { visits: { where: { status: 'CHECKED_IN' } } } },
} satisfies Prisma.IdentifierClaimSelect;

type ClaimRow = Prisma.IdentifierClaimGetPayload<{ select: typeof selection }>;

/** Names a card within one person. */
export function cardKey({ system, digest }: { system: string; digest: Uint8Array }): string {
  return `${system} ${Buffer.from(digest).toString('hex')}`;
}

/**
 * Every card that is or was bound to the person, or to somebody merged into
 * them, by its key; and what came of their own cards while a merge that is
 * undone since had them with somebody else.
 */
export async function readCardBindings({ transaction, staff }: GuardContext, personIds: readonly string[]): Promise<ReadonlyMap<string, CardBinding>> {
  const claims = await transaction.identifierClaim.findMany({
    where: { OR: [{ personId: { in: [...personIds] } }, { homePersonId: { in: [...personIds] } }] },
    orderBy: { id: 'asc' },
    select: selection,
  });

  const live = claims.filter(({ releasedEventId }) => releasedEventId === null).map(({ id }) => id);
  const made = await findBindings(transaction, live);

  return new Map([...Map.groupBy(claims, cardKey)].map(([key, rows]) => [key, bindingOf(rows, made, staff.organisation.id)]));
}

function bindingOf(claims: readonly ClaimRow[], made: ReadonlyMap<bigint, Binding>, organisationId: string): CardBinding {
  const live = claims.find(({ releasedEventId }) => releasedEventId === null);
  const binding = live && made.get(live.id);
  const release = live ? null : (claims.at(-1)?.releasedEvent ?? null);
  const released = release?.kind === 'RELEASE' && release.reversedBy === null ? release : null;
  const [lastRead] = claims.flatMap(({ readings }) => readings).toSorted((one, other) => other.readAt.getTime() - one.readAt.getTime());

  return {
    bound: live !== undefined,
    boundAt: binding?.at ?? null,
    madeHere: (binding ?? released)?.organisationId === organisationId,
    released: released && { eventId: released.id.toString(), at: released.at.toISOString(), reason: released.reason },
    visits: claims.reduce((sum, { _count }) => sum + _count.visits, 0),
    lastRead: lastRead ? { at: lastRead.readAt, captureMethod: lastRead.captureMethod, hospitalCode: lastRead.organisation.code } : null,
  };
}
