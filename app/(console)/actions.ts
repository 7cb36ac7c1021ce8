'use server';

import * as z from 'zod';

import { guard } from '@/server/guard';
import { chooseDesk as choose } from '@/server/session/choose-desk';
import { lockSession as lock } from '@/server/session/lock-session';
import { leaveSession } from '@/server/session/leave-session';
import { unlockSession as unlock } from '@/server/session/unlock-session';

const nothing = z.strictObject({});
const LONGEST_PASSWORD = 256;

export const chooseDesk = guard(
  { action: 'chooseDesk', purpose: 'own-session', input: z.strictObject({ deskId: z.uuid() }) },
  choose,
);

export const lockSession = guard({ action: 'lockSession', purpose: 'own-session', input: nothing, whenLocked: 'allowed' }, lock);

export const unlockSession = guard(
  {
    action: 'unlockSession',
    purpose: 'own-session',
    input: z.strictObject({ password: z.string().min(1).max(LONGEST_PASSWORD) }),
    whenLocked: 'allowed',
  },
  unlock,
);

export const signOutSession = guard({ action: 'signOutSession', purpose: 'own-session', input: nothing, whenLocked: 'allowed' }, leaveSession);
