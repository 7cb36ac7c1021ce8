'use server';

import * as z from 'zod';

import { findAuditedPerson as find } from '@/server/audit/find-audited-person';
import { guard } from '@/server/guard';

export const findAuditedPerson = guard(
  {
    action: 'findAuditedPerson',
    purpose: 'audit',
    input: z.strictObject({ indexNumber: z.string().regex(/^YK\d{12}$/) }),
  },
  find,
);
