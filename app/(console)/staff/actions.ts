'use server';

import * as z from 'zod';

import { roles } from '@/domain/access/permissions';
import { guard } from '@/server/guard';
import { changeRoles as change } from '@/server/staff/change-roles';
import { disableStaff as disable } from '@/server/staff/disable-staff';
import { endSession as end } from '@/server/staff/end-session';

const roleList = z.array(z.enum(roles)).max(roles.length);

export const changeRoles = guard(
  {
    action: 'changeRoles',
    purpose: 'administration',
    input: z.strictObject({ staffId: z.uuid(), roles: roleList.min(1), seen: roleList }),
  },
  change,
);

export const disableStaff = guard(
  { action: 'disableStaff', purpose: 'administration', input: z.strictObject({ staffId: z.uuid(), disabled: z.boolean() }) },
  disable,
);

export const endSession = guard(
  { action: 'endSession', purpose: 'administration', input: z.strictObject({ sessionId: z.uuid() }) },
  end,
);
