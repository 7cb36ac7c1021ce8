import 'server-only';

import * as z from 'zod';

import type { RegistrationFields } from '@/domain/desk/desk-views';
import { isDocumentType } from '@/domain/identifiers/document-types';
import { ASSURANCES, IDENTIFIER_KINDS } from '@/domain/identifiers/identifier';
import { captureMethods } from '@/domain/patient-index/demographics';
import { seal, unseal } from '@/server/sealing/seal';
import { sealedColumns } from '@/server/sealing/sealed-columns';

export const MOST_CHARACTERS = 200;

const text = z.string().max(MOST_CHARACTERS);

export const registrationFields = z.strictObject({
  name: text,
  nameReading: text,
  foreignName: text,
  sex: z.enum(['0', '1', '2', '9']),
  birthDate: text,
  phone: text,
  address: text,
  nationality: text,
  ethnicGroup: text,
}) satisfies z.ZodType<RegistrationFields>;

const capture = z.enum(captureMethods);

export const fieldSources = z
  .strictObject({
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

export type FieldSources = z.output<typeof fieldSources>;

/** An identifier read at the desk, on its way to a source record. */
const carriedIdentifier = z.object({
  kind: z.enum(IDENTIFIER_KINDS),
  system: z.string(),
  value: z.string(),
  masked: z.string(),
  assurance: z.enum(ASSURANCES),
  captureMethod: capture,
  claims: z.boolean(),
  primary: z.boolean(),
  sex: z.enum(['M', 'F']).nullable(),
  birthDate: z.string().nullable(),
  /** `YYYY-MM-DD`, where the paper says it. */
  expiresOn: z.string().nullable().default(null),
  /** What whoever sent the number calls the paper, with its list; null where nobody said. */
  documentType: z.string().refine(isDocumentType).nullable().default(null),
});

export type CarriedIdentifier = z.output<typeof carriedIdentifier>;

/** A draft that was begun for somebody without a name of their own, and whose child a newborn is. */
const provisional = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('UNKNOWN') }),
  z.object({ kind: z.literal('NEWBORN'), motherId: z.uuid(), birthOrder: z.int().positive() }),
]);

export type Provisional = z.output<typeof provisional>;

const draftContent = z.object({
  fields: registrationFields,
  sources: fieldSources,
  identifiers: z.array(carriedIdentifier),
  provisional: provisional.nullable().default(null),
});

export type DraftContent = z.output<typeof draftContent>;

export function sealDraft(draftId: string, content: DraftContent): Uint8Array<ArrayBuffer> {
  return seal(sealedColumns.draft(draftId), JSON.stringify(content));
}

export function unsealDraft(draftId: string, sealed: Uint8Array): DraftContent {
  return draftContent.parse(JSON.parse(unseal(sealedColumns.draft(draftId), sealed)));
}
