import 'server-only';

/** A sealed value is bound to its column and row: moved elsewhere, it does not open. */
export type SealedPlace = { column: string; rowId: string };

export const sealedPlaces = {
  localNumber: (sourceRecordId: string): SealedPlace => ({
    column: 'source_record.local_number_sealed',
    rowId: sourceRecordId,
  }),
  demographics: (sourceRecordId: string, version: number): SealedPlace => ({
    column: 'source_record_version.demographics_sealed',
    rowId: `${sourceRecordId}/${version}`,
  }),
  identifier: (identifierId: string): SealedPlace => ({ column: 'identifier.sealed', rowId: identifierId }),
  draft: (draftId: string): SealedPlace => ({ column: 'registration_draft.sealed', rowId: draftId }),
};
