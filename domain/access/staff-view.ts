import type { Role } from '@/domain/access/permissions';
import type { NamedPlace } from '@/domain/named-place';

export type OpenSessionView = {
  sessionId: string;
  desk: NamedPlace | null;
  /** ISO 8601. */
  startedAt: string;
  lastSeenAt: string;
  locked: boolean;
  /** The administrator's own: it is left by signing out. */
  own: boolean;
};

export type StaffView = {
  staffId: string;
  userName: string;
  displayName: string;
  roles: readonly Role[];
  disabledAt: string | null;
  own: boolean;
  sessions: readonly OpenSessionView[];
};

export type StaffedOrganisation = NamedPlace & { code: string; own: boolean; staff: number; signedIn: number };

/** Every organisation of the installation that has staff, and the people of the chosen one. */
export type StaffPage = {
  organisations: readonly StaffedOrganisation[];
  chosen: StaffedOrganisation | null;
  staff: readonly StaffView[];
};
