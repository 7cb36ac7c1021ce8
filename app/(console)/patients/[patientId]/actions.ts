'use server';

import * as z from 'zod';

import { IDENTIFIER_KINDS } from '@/domain/identifiers/identifier';
import { identificationEvidences } from '@/domain/patient-index/identification-view';
import { askPlatform } from '@/server/desk/ask-platform';
import { guard } from '@/server/guard';
import { addCard as add } from '@/server/patient-index/add-card';
import { identifyProvisional as identify } from '@/server/patient-index/identify-provisional';
import { readCard as read } from '@/server/patient-index/read-card';
import { releaseCard as release } from '@/server/patient-index/release-card';
import { restoreCard as restore } from '@/server/patient-index/restore-card';
import { revealField as reveal } from '@/server/patient-index/reveal-field';
import { takeBackChange as takeBack } from '@/server/patient-index/take-back-change';
import { takeBackIdentification as takeBackIdentity } from '@/server/patient-index/take-back-identification';

const LONGEST_SCAN = 8_192;
const reason = z.string().trim().min(2).max(200);
const eventId = z.string().regex(/^\d{1,19}$/);
const readAs = z.strictObject({ kind: z.enum(IDENTIFIER_KINDS), issuingCountry: z.string().regex(/^[A-Z]{3}$/).nullable() });

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

export const readCard = guard(
  {
    action: 'readCard',
    purpose: 'registration',
    input: z.strictObject({ personId: z.uuid(), text: z.string().max(LONGEST_SCAN), by: z.enum(['scan', 'typed']), as: readAs.nullable() }),
    prepare: askPlatform,
  },
  read,
);

export const addCard = guard(
  {
    action: 'addCard',
    purpose: 'registration',
    input: z.strictObject({
      idempotencyKey: z.uuid(),
      personId: z.uuid(),
      draftId: z.uuid(),
      supersedesId: z.uuid().nullable(),
      reason: reason.nullable(),
    }),
  },
  add,
);

export const releaseCard = guard(
  { action: 'releaseCard', purpose: 'index-administration', input: z.strictObject({ personId: z.uuid(), identifierId: z.uuid(), reason }) },
  release,
);

export const restoreCard = guard(
  { action: 'restoreCard', purpose: 'index-administration', input: z.strictObject({ personId: z.uuid(), eventId, reason }) },
  restore,
);

export const takeBackChange = guard(
  {
    action: 'takeBackChange',
    purpose: 'index-administration',
    input: z.strictObject({
      idempotencyKey: z.uuid(),
      eventId,
      reason,
      homes: z.record(z.uuid(), z.enum(['stays', 'returns'])),
      keepApart: z.boolean(),
    }),
  },
  takeBack,
);

export const identifyProvisional = guard(
  {
    action: 'identifyProvisional',
    purpose: 'registration',
    input: z.strictObject({ idempotencyKey: z.uuid(), temporaryId: z.uuid(), knownId: z.uuid(), evidence: z.enum(identificationEvidences), reason }),
  },
  identify,
);

export const takeBackIdentification = guard(
  { action: 'takeBackIdentification', purpose: 'registration', input: z.strictObject({ idempotencyKey: z.uuid(), eventId, reason }) },
  takeBackIdentity,
);
