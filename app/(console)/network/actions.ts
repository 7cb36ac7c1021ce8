'use server';

import * as z from 'zod';

import { guard } from '@/server/guard';
import { checkSource } from '@/server/records/check-source';
import { pauseSource as pause } from '@/server/records/pause-source';
import { removeSource as remove } from '@/server/records/remove-source';
import { saveSource as save } from '@/server/records/save-source';

const address = z.string().trim().min(1).max(500);
const secret = z.string().trim().min(1).max(16_000);
// One without the other is answered in words, not as a malformed request.
const pem = z.string().trim().max(16_000);

const entry = z.strictObject({
  organisationCode: z.string().min(1).max(40),
  seenVersion: z.int().nullable(),
  baseUrl: address,
  numberSystem: address,
  residentNumberSystem: address.nullable(),
  credentials: z
    .strictObject({
      bearerToken: secret.nullable(),
      clientCertificate: z.strictObject({ certificate: pem, key: pem }).nullable(),
      authority: secret.nullable(),
    })
    .nullable(),
});

export const saveSource = guard({ action: 'saveSource', purpose: 'administration', input: entry, prepare: checkSource }, save);

export const pauseSource = guard(
  { action: 'pauseSource', purpose: 'administration', input: z.strictObject({ recordSourceId: z.uuid(), paused: z.boolean() }) },
  pause,
);

export const removeSource = guard(
  { action: 'removeSource', purpose: 'administration', input: z.strictObject({ recordSourceId: z.uuid() }) },
  remove,
);
