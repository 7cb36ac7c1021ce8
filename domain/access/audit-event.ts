import type { ActionName } from '@/domain/access/actions';
import type { Role } from '@/domain/access/permissions';
import type { IdentityEventKind } from '@/domain/patient-index/identity-change';
import type { Settlement } from '@/domain/patient-index/case-review';
import type { Verdict } from '@/domain/patient-index/pair-verdict';
import type { CardProposal } from '@/domain/patient-index/card-views';
import type { Platform, PlatformAnswer } from '@/domain/platforms/platform-answer';
import type { EntryChange, EntryList } from '@/domain/organisation/organisation-view';

/** Why somebody looked: a closed list, stored with every access. */
export type Purpose = 'registration' | 'treatment' | 'index-administration' | 'audit' | 'administration' | 'own-session';

export type RevealableField = 'identifier' | 'phone' | 'address' | 'name';

/** What an index administrator decides about identities. */
export type IdentityDecision = 'merge' | 'judge' | 'split' | 'swap' | 'pin' | 'undo' | 'correct';

type About<Kind extends string, Detail> = { kind: Kind; subjectPersonId: string; detail: Detail };
type Plain<Kind extends string, Detail> = { kind: Kind; detail: Detail };

/**
 * What the audit trail can say. Details carry kinds, counts, reasons and row
 * ids; an identifier's value, a name or a raw scan has no place in any of them.
 */
export type AuditEvent =
  | Plain<'signed-in', Record<string, never>>
  | Plain<'sign-in-refused', { reason: 'wrong-credentials' | 'throttled' | 'disabled' }>
  | Plain<'signed-out', Record<string, never>>
  | Plain<'session-locked', { by: 'staff' | 'idle' }>
  | Plain<'session-unlocked', Record<string, never>>
  | Plain<'unlock-refused', { reason: 'wrong-credentials' | 'throttled' }>
  | Plain<'desk-chosen', { deskId: string }>
  | Plain<'action-refused', { action: ActionName; reason: string }>
  | Plain<'submission-repeated', { action: ActionName }>
  | Plain<'scan-read', { identifierKind: string; outcome: 'unknown' | 'invalid' | 'not-an-identifier' | 'several' | 'choose' | 'unresolved' }>
  | Plain<'platform-asked', { platform: Platform; outcome: PlatformAnswer['outcome'] }>
  | Plain<'scan-explained', { readings: number }>
  | Plain<'scan-read', { identifierKind: string; outcome: 'unknown' | 'invalid' | 'not-an-identifier' | 'several' }>
  | About<'person-identified', { identifierKind: string; by: 'scan' | 'typed' }>
  | Plain<'persons-searched', { by: readonly string[]; found: number; truncated: boolean }>
  | About<'candidate-opened', Record<string, never>>
  | About<'person-read', { view: 'card' | 'page' | 'correction' | 'identity' | 'past' }>
  | About<'field-revealed', { field: RevealableField; rowId: string }>
  | About<'person-registered', { eventId: string; identifierKinds: readonly string[] }>
  | About<'registration-met-existing', { by: 'identifier' | 'demographics' }>
  | Plain<'registration-refused', { reason: string }>
  | About<'newborn-related', { eventId: string; birthOrder: number }>
  | About<'record-linked', { eventId: string; sourceRecordId: string }>
  | About<'record-corrected', { sourceRecordId: string; version: number; cause: 'typing-error' | 'legal-change' | 'unasked' }>
  | About<'card-read', { identifierKind: string; outcome: CardProposal['proposal'] }>
  | About<'card-added', { eventId?: string; identifierKinds: readonly string[] }>
  /** A card that another person holds was shown for this one, or the other way round; neither is told of the other. */
  | About<'card-contested', Record<string, never>>
  | About<'card-released', { eventId: string; reason: string }>
  | About<'card-restored', { eventId: string; reason: string }>
  | About<'visit-checked-in', { visitId: string; departmentId: string }>
  | About<'visit-voided', { visitId: string; reason: string }>
  | About<'registration-voided', { eventId: string; reason: string }>
  | About<'persons-merged', { eventId: string; survivorId: string; retiredId: string }>
  | About<'persons-judged', { eventId: string; verdict: Verdict }>
  | About<'person-split', { eventId: string; records: number }>
  | About<'survivor-changed', { eventId: string; survivorId: string }>
  | About<'field-pinned', { eventId: string; field: string }>
  | About<'identity-event-undone', { eventId: string; reversesId: string; eventKind: IdentityEventKind }>
  | About<'identity-decision-refused', { decision: IdentityDecision; reason: string }>
  | Plain<'identity-decision-refused', { decision: IdentityDecision; reason: string }>
  /** Without the person: whoever may see who looked at them is not to read of a seal there. */
  | Plain<'record-sealed', { sourceRecordId: string; reason: string }>
  | Plain<'seal-lifted', { sourceRecordId: string; reason: string }>
  | Plain<'seal-refused', { change: 'seal' | 'lift'; reason: string }>
  | Plain<'cases-listed', { count: number }>
  | Plain<'case-metrics-read', { days: number }>
  | About<'case-opened', { caseId: string }>
  | About<'charts-compared', { caseId: string }>
  | Plain<'case-decided', { caseId: string; outcome: Verdict }>
  | Plain<'case-reopened', { caseId: string }>
  | Plain<'case-assigned', { caseId: string; change: 'given' | 'returned'; staffId?: string }>
  | Plain<'case-view-kept', { change: 'saved' | 'removed' | 'refused' }>
  | Plain<'merge-proposed', { caseId: string }>
  | Plain<'merge-declined', { caseId: string; by: 'proposer' | 'second' }>
  | About<'review-opened', { reviewId: string }>
  | Plain<'case-reviewed', { reviewId: string; verdict: Verdict; agreed: boolean }>
  | Plain<'review-settled', { reviewId: string; settlement: Settlement }>
  | Plain<'batch-started', { batchId: string; count: number; sample: number }>
  | Plain<'batch-run', { batchId: string; merged: number; skipped: number }>
  | Plain<'batch-undone', { batchId: string; undone: number; kept: number }>
  | Plain<'case-refused', { reason: string }>
  | About<'correction-undone', { sourceRecordId: string; version: number; undoesVersion: number }>
  | About<'slip-printed', { visitId: string }>
  | Plain<'visits-listed', { count: number }>
  | Plain<'pending-listed', { count: number }>
  | Plain<'slip-refused', Record<string, never>>
  | Plain<'draft-read', { found: boolean }>
  | Plain<'draft-saved', Record<string, never>>
  | Plain<'draft-discarded', Record<string, never>>
  | About<'audit-read', { about: 'person' }>
  | Plain<'audit-read', { about: 'organisation' }>
  | About<'shared-history-read', { hospitals: number; asked: number }>
  | About<'summary-exported', { hospitals: number }>
  | About<'images-opened', { organisationCode: string }>
  | About<'document-opened', { organisationCode: string; type: string }>
  | Plain<'staff-read', Record<string, never>>
  | Plain<'staff-disabled', { staffId: string; disabled: boolean }>
  | Plain<'roles-changed', { staffId: string; roles: readonly Role[] }>
  | Plain<'session-ended', { sessionId: string }>
  | Plain<'network-read', { sources: number }>
  | Plain<'source-saved', { organisationCode: string; host: string }>
  | Plain<'source-paused', { organisationCode: string; recordSourceId: string; paused: boolean }>
  | Plain<'source-removed', { organisationCode: string; recordSourceId: string }>
  | Plain<'records-imported', { registered: number; linked: number; changed: number; unchanged: number; refused: number; hospital: string }>
  | Plain<'index-swept', { records: number; linked: number; asked: number }>
  | Plain<'model-trained', { version: number; records: number }>
  | Plain<'organisation-read', { hospital: string }>
  | Plain<'department-saved', { departmentId: string; change: EntryChange; hospital: string }>
  | Plain<'desk-saved', { deskId: string; change: EntryChange; hospital: string }>
  | Plain<'card-pattern-saved', { change: EntryChange; hospital: string }>
  | Plain<'entries-arranged', { list: EntryList; hospital: string }>;

export type AuditEventKind = AuditEvent['kind'];
