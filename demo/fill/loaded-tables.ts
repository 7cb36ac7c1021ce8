/** Tables an import writes with COPY, in the order of their foreign keys, and the columns it gives. */
export const loadedTables = {
  source_record: 'id, organisation_id, local_number_digest, local_number_sealed, created_at',
  source_record_version: 'source_record_id, version, demographics_sealed, capture_methods, recorded_at',
  identifier:
    'id, source_record_id, system, kind, digest, sealed, masked, assurance, capture_method, first_read_at, last_read_at',
  match_key: 'key, kind, source_record_id',
  person: 'id, index_number, state_event_id, created_at',
  membership: 'source_record_id, person_id, basis, opened_event_id',
  identifier_claim: 'system, digest, person_id, event_id',
} as const;

export type LoadedTable = keyof typeof loadedTables;

// Object keys in the order they are written above.
export const loadingOrder: readonly LoadedTable[] = [
  'source_record',
  'source_record_version',
  'identifier',
  'match_key',
  'person',
  'membership',
  'identifier_claim',
];
