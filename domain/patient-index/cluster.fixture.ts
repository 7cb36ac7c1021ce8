import type { Cluster, HeldRecord } from '@/domain/patient-index/cluster';

/** A person with one record and the claim on its own number, as a registration leaves them. */
export function registered(personId: string, changed: Partial<HeldRecord> = {}): Cluster {
  return {
    rootId: personId,
    anchors: [{ personId, indexNumber: `number of ${personId}`, version: 1, createdAt: '2026-01-01T00:00:00Z' }],
    bonds: [],
    records: [record(`${personId}1`, personId, changed)],
    claims: [{ claimId: `claim of ${personId}`, system: 'index_number', key: `index_number ${personId}`, homeId: personId }],
  };
}

export function record(recordId: string, homeId: string, changed: Partial<HeldRecord> = {}): HeldRecord {
  return { recordId, homeId, organisationId: 'hospital', version: 1, firstEventId: 1n, identifierKeys: [], ...changed };
}
