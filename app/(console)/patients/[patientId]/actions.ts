'use server';

import * as z from 'zod';

import { guard } from '@/server/guard';
import { revealField as reveal } from '@/server/patient-index/reveal-field';

export const revealField = guard(
  {
    action: 'revealField',
    purpose: 'registration',
    input: z.strictObject({
      personId: z.uuid(),
      field: z.enum(['identifier', 'phone', 'address', 'name']),
      rowId: z.uuid(),
    }),
  },
  reveal,
);
