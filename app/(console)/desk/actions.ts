'use server';

import * as z from 'zod';

import { IDENTIFIER_KINDS } from '@/domain/identifiers/identifier';
import { questionNames } from '@/domain/matching/separating-question';
import { MOST_BORN_AT_ONCE } from '@/domain/patient-index/provisional-identity';
import { askPlatform } from '@/server/desk/ask-platform';
import { beginProvisional as begin } from '@/server/desk/begin-provisional';
import { checkInPerson as checkIn } from '@/server/desk/check-in-person';
import { fieldSources, registrationFields } from '@/server/desk/draft-content';
import { findLikelyEntries as findLikely } from '@/server/desk/find-likely-entries';
import { identifyScan as identify } from '@/server/desk/identify-scan';
import { openCandidate as open } from '@/server/desk/open-candidate';
import { registerAtDesk } from '@/server/desk/register-at-desk';
import { discardDraft as discard, saveDraft as save } from '@/server/desk/save-draft';
import { voidVisit as voidOneVisit } from '@/server/desk/void-visit';
import { guard } from '@/server/guard';
import { voidRegistration as voidOneRegistration } from '@/server/patient-index/void-registration';

// 4 kB is the longest legal input with room to spare; longer ones are named, not cut.
const LONGEST_SCAN = 8_192;
const reason = z.string().trim().min(2).max(200);
const eventId = z.string().regex(/^\d{1,19}$/);
const readAs = z.strictObject({ kind: z.enum(IDENTIFIER_KINDS), issuingCountry: z.string().regex(/^[A-Z]{3}$/).nullable() });

export const identifyScan = guard(
  {
    action: 'identifyScan',
    purpose: 'registration',
    input: z.strictObject({ text: z.string().max(LONGEST_SCAN), by: z.enum(['scan', 'typed']), as: readAs.nullable() }),
    prepare: askPlatform,
  },
  identify,
);

export const openCandidate = guard(
  { action: 'openCandidate', purpose: 'registration', input: z.strictObject({ handle: z.string().max(1_000) }) },
  open,
);

export const saveDraft = guard(
  {
    action: 'saveDraft',
    purpose: 'registration',
    input: z.strictObject({ draftId: z.uuid().nullable(), fields: registrationFields, sources: fieldSources }),
  },
  save,
);

export const discardDraft = guard(
  { action: 'discardDraft', purpose: 'registration', input: z.strictObject({ draftId: z.uuid() }) },
  discard,
);

export const registerPerson = guard(
  {
    action: 'registerPerson',
    purpose: 'registration',
    input: z.strictObject({
      idempotencyKey: z.uuid(),
      draftId: z.uuid(),
      fields: registrationFields,
      sources: fieldSources,
      departmentId: z.uuid().nullable(),
      despite: z.strictObject({ reason }).nullable(),
    }),
  },
  registerAtDesk,
);

export const findLikelyEntries = guard(
  {
    action: 'findLikelyEntries',
    purpose: 'registration',
    input: registrationFields.pick({ name: true, sex: true, birthDate: true, phone: true, address: true, ethnicGroup: true }).extend({
      draftId: z.uuid(),
      answer: z.strictObject({ question: z.enum(questionNames), text: z.string().max(8) }).nullable(),
    }),
  },
  findLikely,
);

export const checkInPerson = guard(
  {
    action: 'checkInPerson',
    purpose: 'registration',
    input: z.strictObject({ idempotencyKey: z.uuid(), personId: z.uuid(), departmentId: z.uuid() }),
  },
  checkIn,
);

export const voidVisit = guard(
  { action: 'voidVisit', purpose: 'registration', input: z.strictObject({ visitId: z.uuid(), reason }) },
  voidOneVisit,
);

export const voidRegistration = guard(
  { action: 'voidRegistration', purpose: 'registration', input: z.strictObject({ eventId, reason }) },
  voidOneRegistration,
);

export const beginProvisional = guard(
  {
    action: 'beginProvisional',
    purpose: 'registration',
    input: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('UNKNOWN') }),
      z
        .strictObject({
          kind: z.literal('NEWBORN'),
          motherId: z.uuid(),
          sex: z.enum(['0', '1', '2', '9']),
          order: z.int().min(1),
          of: z.int().min(1).max(MOST_BORN_AT_ONCE),
        })
        .refine(({ order, of }) => order <= of),
    ]),
  },
  begin,
);
