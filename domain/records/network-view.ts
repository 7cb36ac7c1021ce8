import type { NamedPlace } from '@/domain/named-place';
import type { RecordKind } from '@/domain/records/record';
import type { FailureReason } from '@/domain/records/source';

/** How one hospital's record system is connected, as the administrator sees it; never a credential. */
export type ConnectionView = {
  recordSourceId: string;
  version: number;
  baseUrl: string;
  numberSystem: string;
  residentNumberSystem: string | null;
  hasToken: boolean;
  hasCertificate: boolean;
  hasAuthority: boolean;
  paused: boolean;
  capability: CapabilityView;
  /** ISO 8601. */
  checkedAt: string;
  lastAskedAt: string | null;
  lastAnsweredAt: string | null;
  lastFailure: FailureReason | null;
};

/** What its last check found: kinds of record it gives, and whether it says what changed. */
export type CapabilityView = {
  fhirVersion: string | null;
  software: string | null;
  kinds: readonly RecordKind[];
  missingKinds: readonly RecordKind[];
  incremental: boolean;
  /** It does not describe itself. */
  assumed: boolean;
};

export type NetworkHospital = NamedPlace & { code: string; connection: ConnectionView | null };

export type NetworkPage = { hospitals: readonly NetworkHospital[]; connected: number };

/** What is wrong with an address before anything is sent to it. */
export type AddressFault = 'not-a-url' | 'not-http' | 'has-credentials' | 'needs-https' | 'forbidden-address';

/** Why a server cannot be read from: it did not answer well, or is none of FHIR R4, or finds no patients by number. */
export type CheckFault = FailureReason | 'not-fhir' | 'not-r4' | 'no-patients';

export type SaveSourceRefusal =
  | { reason: 'not-found' }
  | { reason: 'stale-proof' }
  | { reason: 'changed-meanwhile' }
  /** Kept credentials go only to the host they were entered for. */
  | { reason: 'credentials-elsewhere' }
  /** A certificate or a key that is none. */
  | { reason: 'unreadable-certificate' }
  | { reason: 'address-refused'; fault: AddressFault }
  | { reason: 'check-failed'; fault: CheckFault };

export type ChangeSourceRefusal = { reason: 'not-found' } | { reason: 'stale-proof' };
