'use server';

import * as z from 'zod';

import { ENTRY_LISTS, PATTERN_KINDS } from '@/domain/organisation/organisation-view';
import { guard } from '@/server/guard';
import { arrangeEntries as arrange } from '@/server/organisation/arrange-entries';
import { saveCardPattern as savePattern } from '@/server/organisation/save-card-pattern';
import { saveDepartment as saveOneDepartment } from '@/server/organisation/save-department';
import { saveDesk as saveOneDesk } from '@/server/organisation/save-desk';

// Longer than any field may be: what is too long is named by the rules of the field, not cut here.
const text = z.string().trim().max(200);
const place = { code: text, name: text, nameEnglish: text, open: z.boolean() };
const ids = z.array(z.uuid()).max(500);

function saveOf<Fields extends z.ZodType>(fields: Fields) {
  const existing = z.strictObject({ id: z.uuid(), version: z.int().positive() }).nullable();

  return z.strictObject({ hospitalId: z.uuid(), existing, fields });
}

export const saveDepartment = guard(
  { action: 'saveDepartment', purpose: 'administration', input: saveOf(z.strictObject({ ...place, queuePrefix: text })) },
  saveOneDepartment,
);

export const saveDesk = guard({ action: 'saveDesk', purpose: 'administration', input: saveOf(z.strictObject(place)) }, saveOneDesk);

export const saveCardPattern = guard(
  {
    action: 'saveCardPattern',
    purpose: 'administration',
    input: saveOf(
      z.strictObject({
        kind: z.enum(PATTERN_KINDS),
        pattern: text,
        assigner: text,
        stripPrefix: text,
        keepZeros: z.boolean(),
        example: text,
        open: z.boolean(),
      }),
    ),
  },
  savePattern,
);

export const arrangeEntries = guard(
  {
    action: 'arrangeEntries',
    purpose: 'administration',
    input: z.strictObject({ hospitalId: z.uuid(), list: z.enum(ENTRY_LISTS), ids, seen: ids }),
  },
  arrange,
);
