import 'server-only';

import { cache } from 'react';

import type { Role } from '@/domain/access/permissions';
import { isSeenDue, sessionState } from '@/domain/access/session-state';
import type { OrganisationLevel } from '@/prisma/generated/enums';
import { database } from '@/server/db';
import { closeSession } from '@/server/session/close-session';
import { findSessionRow } from '@/server/session/find-session-row';
import type { SessionRow } from '@/server/session/find-session-row';
import { lockIdleSession } from '@/server/session/lock-idle-session';
import { findSessionToken } from '@/server/session/session-cookie';

// Not exported, so nobody else can make a `SignedInStaff`; and React refuses to
// send an object that carries a symbol to the browser.
const minted = Symbol('signed-in staff');

/** Somebody whose session row was read in this request. Only this module makes one. */
export type SignedInStaff = {
  readonly [minted]: true;
  readonly staffId: string;
  readonly sessionId: string;
  readonly userName: string;
  readonly displayName: string;
  readonly organisation: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly nameEnglish: string;
    readonly level: OrganisationLevel;
  };
  readonly desk: { readonly id: string; readonly name: string; readonly nameEnglish: string } | null;
  readonly roles: readonly Role[];
  /** All that is left to a locked session is unlocking and signing out. */
  readonly locked: boolean;
  /** When the password was last proven. */
  readonly provenAt: Date;
};

/**
 * The row is the authority: a session that was ended, a staff member who was
 * disabled and a role that was taken away are gone on the next request,
 * whatever cookie is sent.
 */
export async function findStaffBySessionToken(token: string, now: Date): Promise<SignedInStaff | null> {
  const row = await findSessionRow(token);
  if (!row || row.disabledAt) return null;

  const state = sessionState(row, now);
  if (state === 'ended') return null;
  if (state === 'expired') {
    await closeSession(database(), row.sessionId, 'EXPIRED', now);
    return null;
  }

  if (state === 'idle') await lockIdleSession(row, now);
  if (state === 'open' && isSeenDue(row, now)) await markSeen(row, now);
  return mint(row, state !== 'open');
}

/** Once a request, whoever asks. */
export const findSignedInStaff = cache(async function findSignedInStaff(): Promise<SignedInStaff | null> {
  const token = await findSessionToken();

  return token ? findStaffBySessionToken(token, new Date()) : null;
});

async function markSeen({ sessionId, lastSeenAt }: SessionRow, now: Date): Promise<void> {
  await database().staffSession.updateMany({ where: { id: sessionId, lastSeenAt }, data: { lastSeenAt: now } });
}

function mint(row: SessionRow, locked: boolean): SignedInStaff {
  const { staffId, sessionId, userName, displayName, roles, provenAt } = row;

  return {
    [minted]: true,
    staffId,
    sessionId,
    userName,
    displayName,
    organisation: {
      id: row.organisationId,
      code: row.organisationCode,
      name: row.organisationName,
      nameEnglish: row.organisationNameEnglish,
      level: row.organisationLevel,
    },
    desk: toDesk(row),
    roles,
    locked,
    provenAt,
  };
}

function toDesk({ deskId, deskName, deskNameEnglish }: SessionRow): SignedInStaff['desk'] {
  if (deskId === null || deskName === null || deskNameEnglish === null) return null;
  return { id: deskId, name: deskName, nameEnglish: deskNameEnglish };
}
