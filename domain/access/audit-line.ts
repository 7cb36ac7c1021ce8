import type { Purpose } from '@/domain/access/audit-event';
import type { Role } from '@/domain/access/permissions';
import type { NamedPlace } from '@/domain/named-place';

/** The payload of an audit event as stored: kinds, counts, reasons and row ids. */
export type AuditFacts = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** One line of the audit trail, ready for a sentence. The person is a public index number, never a name. */
export type AuditLine = {
  id: string;
  /** ISO 8601. */
  at: string;
  /** An `AuditEventKind`, or one that only a later version of the console knows. */
  kind: string;
  actor: { staffId: string; name: string } | null;
  roles: readonly Role[];
  organisation: NamedPlace | null;
  desk: NamedPlace | null;
  subject: { personId: string; indexNumber: string } | null;
  purpose: Purpose | null;
  refused: boolean;
  facts: AuditFacts;
  /** What the row ids among the facts are called. */
  named: { staff: string | null; desk: NamedPlace | null; department: NamedPlace | null };
};
