import type { RecordItem, RecordKind } from '@/domain/records/record';

/** Why a source that was asked has no complete answer. */
export const failureReasons = [
  'timeout', 'unreachable', 'circuit-open', 'busy', 'unauthorised',
  'server-error', 'redirected', 'too-large', 'unreadable', 'wrong-patient',
] as const;

export type FailureReason = (typeof failureReasons)[number];

/**
 * What is known of one hospital for one person, always exactly one of these.
 * Times are ISO 8601; `copyFrom` is when the copy on screen was last confirmed,
 * null when there is none.
 */
export type SourceState =
  | { state: 'asking'; since: string; copyFrom: string | null }
  | { state: 'answered'; at: string; items: number; shortfalls: readonly Shortfall[] }
  | { state: 'nothing'; at: string }
  /** Past the soft deadline and still being asked. */
  | { state: 'slow'; since: string; copyFrom: string | null }
  | { state: 'failed'; at: string; reason: FailureReason; copyFrom: string | null }
  /** The sharing rule that stands in the way; the source was not asked. */
  | { state: 'withheld'; ruleId: string }
  | { state: 'not-connected' };

export type SourceStateName = SourceState['state'];

/** A part that an otherwise good answer lacks: a kind that failed, or one the source says it holds back. */
export type Shortfall = { kind: RecordKind; reason: FailureReason | 'suppressed' };

export type Source = {
  organisationCode: string;
  name: string;
  nameEnglish: string;
  state: SourceState;
};

/** One source's items, from its copy or from its live answer. */
export type SourceAnswer = {
  organisationCode: string;
  /** The patient that was asked for, as `Patient/<id>` of that source: any other subject is quarantined. */
  patient: string;
  items: readonly RecordItem[];
  /** Entries that are no record at all; only a live answer has any, for none is kept. */
  unreadable: number;
};

/** While a source is in one of these, nothing may be called complete. */
export function isOpen(state: SourceState): boolean {
  return state.state === 'asking' || state.state === 'slow';
}

/**
 * The eight kinds of "nothing": each has its own sentence and never shares a
 * blank with another.
 */
export const nothingKinds = [
  'answered-none', 'positively-none', 'not-connected', 'no-answer',
  'outside-scope', 'patient-withheld', 'role', 'sealed',
] as const;

export type NothingKind = (typeof nothingKinds)[number];
