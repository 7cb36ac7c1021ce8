import type { AuditEventKind } from '@/domain/access/audit-event';

/** What an auditor asks about. */
export const auditGroups = ['looks', 'identities', 'visits', 'sessions', 'administration', 'refusals'] as const;

export type AuditGroup = (typeof auditGroups)[number];

const groups: Record<AuditEventKind, AuditGroup> = {
  'scan-read': 'looks',
  'platform-asked': 'looks',
  'person-identified': 'looks',
  'persons-searched': 'looks',
  'candidate-opened': 'looks',
  'person-read': 'looks',
  'field-revealed': 'looks',
  'visits-listed': 'looks',
  'pending-listed': 'looks',
  'shared-history-read': 'looks',
  'cases-listed': 'looks',
  'case-metrics-read': 'looks',
  'case-opened': 'looks',
  'charts-compared': 'looks',
  'review-opened': 'looks',
  'summary-exported': 'looks',
  'document-opened': 'looks',
  'images-opened': 'looks',
  'person-registered': 'identities',
  'registration-met-existing': 'identities',
  'records-imported': 'identities',
  'newborn-related': 'identities',
  'record-linked': 'identities',
  'record-corrected': 'identities',
  'registration-voided': 'identities',
  'persons-merged': 'identities',
  'persons-judged': 'identities',
  'person-split': 'identities',
  'survivor-changed': 'identities',
  'field-pinned': 'identities',
  'record-sealed': 'administration',
  'seal-lifted': 'administration',
  'case-decided': 'identities',
  'case-reopened': 'identities',
  'case-assigned': 'administration',
  'case-view-kept': 'administration',
  'merge-proposed': 'identities',
  'merge-declined': 'identities',
  'case-reviewed': 'identities',
  'review-settled': 'identities',
  'batch-started': 'identities',
  'batch-run': 'identities',
  'batch-undone': 'identities',
  'identity-event-undone': 'identities',
  'card-read': 'looks',
  'card-added': 'identities',
  'card-contested': 'identities',
  'card-released': 'identities',
  'card-restored': 'identities',
  'correction-undone': 'identities',
  'draft-read': 'identities',
  'draft-saved': 'identities',
  'draft-discarded': 'identities',
  'submission-repeated': 'identities',
  'visit-checked-in': 'visits',
  'visit-voided': 'visits',
  'slip-printed': 'visits',
  'signed-in': 'sessions',
  'signed-out': 'sessions',
  'session-locked': 'sessions',
  'session-unlocked': 'sessions',
  'desk-chosen': 'sessions',
  'scan-explained': 'administration',
  'audit-read': 'administration',
  'staff-read': 'administration',
  'staff-disabled': 'administration',
  'roles-changed': 'administration',
  'session-ended': 'administration',
  'network-read': 'administration',
  'source-saved': 'administration',
  'source-paused': 'administration',
  'source-removed': 'administration',
  'index-swept': 'identities',
  'model-trained': 'administration',
  'organisation-read': 'administration',
  'department-saved': 'administration',
  'desk-saved': 'administration',
  'card-pattern-saved': 'administration',
  'entries-arranged': 'administration',
  'sign-in-refused': 'refusals',
  'unlock-refused': 'refusals',
  'action-refused': 'refusals',
  'identity-decision-refused': 'refusals',
  'seal-refused': 'refusals',
  'case-refused': 'refusals',
  'registration-refused': 'refusals',
  'slip-refused': 'refusals',
};

export function isAuditGroup(text: string): text is AuditGroup {
  return auditGroups.some((group) => group === text);
}

/** A line stored by a later version has a kind that this one has no sentence for. */
export function isAuditEventKind(kind: string): kind is AuditEventKind {
  return Object.hasOwn(groups, kind);
}

export function auditKindsOf(group: AuditGroup): readonly AuditEventKind[] {
  return Object.keys(groups).filter((kind): kind is AuditEventKind => isAuditEventKind(kind) && groups[kind] === group);
}

/** Null for a kind this version does not know. */
export function auditGroupOf(kind: string): AuditGroup | null {
  return isAuditEventKind(kind) ? groups[kind] : null;
}
