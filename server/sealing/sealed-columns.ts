import 'server-only';

/** Where a sealed value lives: it opens nowhere else. */
export type SealPlace = { column: string; rowId: string };

/** Every sealed column and how its rows are named; rotation re-seals exactly these. */
export const sealedColumns = {
  localNumber: (sourceRecordId: string): SealPlace => ({ column: 'source_record.local_number_sealed', rowId: sourceRecordId }),
  demographics: (sourceRecordId: string, version: number): SealPlace => ({
    column: 'source_record_version.demographics_sealed',
    rowId: `${sourceRecordId}/${version}`,
  }),
  identifier: (identifierId: string): SealPlace => ({ column: 'identifier.sealed', rowId: identifierId }),
  draft: (draftId: string): SealPlace => ({ column: 'registration_draft.sealed', rowId: draftId }),
  sourceCredentials: (recordSourceId: string): SealPlace => ({ column: 'record_source.credentials_sealed', rowId: recordSourceId }),
  locatedPatient: (recordSourceId: string, sourceRecordId: string): SealPlace => ({
    column: 'record_locator.patient_sealed',
    rowId: `${recordSourceId}/${sourceRecordId}`,
  }),
  locatedItems: (recordSourceId: string, sourceRecordId: string): SealPlace => ({
    column: 'record_locator.items_sealed',
    rowId: `${recordSourceId}/${sourceRecordId}`,
  }),
  recordCopy: (copyId: string): SealPlace => ({ column: 'record_copy.payload_sealed', rowId: copyId }),
};

/** The system a hospital's own patient numbers are digested under: equal numbers of two hospitals share nothing. */
export function localNumberSystem(organisationId: string): string {
  return `local-number:${organisationId}`;
}

/** The system the ids of a source's resources are digested under. */
export function resourceSystem(recordSourceId: string, resourceType: string): string {
  return `resource:${recordSourceId}:${resourceType}`;
}
