import 'server-only';

import * as z from 'zod';

import { captureMethods } from '@/domain/patient-index/demographics';
import type { Demographics, FieldCaptureMethods } from '@/domain/patient-index/demographics';
import { seal, unseal } from '@/server/sealing/seal';
import { sealedColumns } from '@/server/sealing/sealed-columns';

const demographics = z.object({
  name: z.string(),
  nameReading: z.string(),
  foreignName: z.string().nullable(),
  sex: z.enum(['0', '1', '2', '9']),
  birthDate: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  nationality: z.string().nullable(),
  ethnicGroup: z.string().nullable(),
  motherName: z.string().nullable().optional(),
}) satisfies z.ZodType<Demographics>;

const capture = z.enum(captureMethods);
const fieldCaptures = z
  .object({
    name: capture,
    nameReading: capture,
    foreignName: capture,
    sex: capture,
    birthDate: capture,
    phone: capture,
    address: capture,
    nationality: capture,
    ethnicGroup: capture,
  })
  .partial();

export function sealDemographics(sourceRecordId: string, version: number, value: Demographics): Uint8Array<ArrayBuffer> {
  return seal(sealedColumns.demographics(sourceRecordId, version), JSON.stringify(value));
}

/** @throws when the row was altered or moved: a broken seal is never shown as an empty person. */
export function unsealDemographics(sourceRecordId: string, version: number, sealed: Uint8Array): Demographics {
  return demographics.parse(JSON.parse(unseal(sealedColumns.demographics(sourceRecordId, version), sealed)));
}

export function readCaptureMethods(stored: unknown): FieldCaptureMethods {
  return Object.fromEntries(Object.entries(fieldCaptures.parse(stored)).filter(([, method]) => method !== undefined));
}
