import type { HistoryEntry } from '@/domain/records/history/history-entry';
import type { RecordItem, RecordKind } from '@/domain/records/record';
import { categoryOf } from '@/domain/records/sharing/classify-item';
import type { WithheldCategory } from '@/domain/records/sharing/share-items';
import { isOpen } from '@/domain/records/source';
import type { FailureReason, NothingKind, Source } from '@/domain/records/source';

/** Why a section shows nothing, or may lack something: eight kinds that never share one blank. */
export type Nothing = { kind: NothingKind } & (
  | { kind: 'answered-none'; organisationCodes: readonly string[]; at: string }
  | { kind: 'positively-none'; item: RecordItem }
  | { kind: 'not-connected'; organisationCodes: readonly string[] }
  | { kind: 'no-answer'; organisationCode: string; reason: FailureReason; copyFrom: string | null }
  | { kind: 'outside-scope'; organisationCode: string; ruleId: string }
  | { kind: 'role'; organisationCode: string; ruleId: string }
  /** Said by a source without saying what. */
  | { kind: 'patient-withheld' }
  /** Always there, for everybody: its presence gives nothing away. */
  | { kind: 'sealed' }
);

export type SectionState = {
  /** Still being asked: until this is empty the section is never called empty. */
  asking: readonly string[];
  nothings: readonly Nothing[];
};

export type Section = { kinds: readonly RecordKind[]; entries: readonly HistoryEntry[] };

/** What a section has to say about what it does not show. */
export function explainNothing({ kinds, entries }: Section, sources: readonly Source[], withheld: readonly WithheldCategory[]): SectionState {
  const own = entries.filter(({ kind }) => kinds.includes(kind));
  const asking = sources.filter(({ state }) => isOpen(state)).map(({ organisationCode }) => organisationCode);

  return {
    asking,
    nothings: [
      ...(asking.length === 0 && own.length === 0 ? answeredNone(kinds, sources) : []),
      ...own.flatMap(({ lead }) => (isPositivelyNone(lead) ? [{ kind: 'positively-none' as const, item: lead }] : [])),
      ...notConnected(sources),
      ...sources.flatMap((source) => noAnswer(source, kinds)),
      ...withheld.flatMap((each) => keptBack(each, kinds)),
      ...(sources.some(({ state }) => state.state === 'answered' && state.shortfalls.some(({ reason, kind }) => reason === 'suppressed' && kinds.includes(kind))) ? [{ kind: 'patient-withheld' as const }] : []),
      { kind: 'sealed' },
    ],
  };
}

function answeredNone(kinds: readonly RecordKind[], sources: readonly Source[]): readonly Nothing[] {
  const complete = sources.filter(({ state }) => state.state === 'nothing' || (state.state === 'answered' && !state.shortfalls.some(({ kind }) => kinds.includes(kind))));
  const times = complete.flatMap(({ state }) => (state.state === 'nothing' || state.state === 'answered' ? [state.at] : [])).toSorted();
  const [earliest] = times;

  // The earliest: at that moment the least certain of them was last sure.
  return earliest === undefined ? [] : [{ kind: 'answered-none', organisationCodes: complete.map((source) => source.organisationCode), at: earliest }];
}

function isPositivelyNone(item: RecordItem): boolean {
  return item.kind === 'allergy' && item.polarity === 'denied' && item.substance === null && !item.enteredInError;
}

function notConnected(sources: readonly Source[]): readonly Nothing[] {
  const organisationCodes = sources.filter(({ state }) => state.state === 'not-connected').map((source) => source.organisationCode);

  return organisationCodes.length === 0 ? [] : [{ kind: 'not-connected', organisationCodes }];
}

function noAnswer({ organisationCode, state }: Source, kinds: readonly RecordKind[]): readonly Nothing[] {
  if (state.state === 'failed') return [{ kind: 'no-answer', organisationCode, reason: state.reason, copyFrom: state.copyFrom }];
  if (state.state !== 'answered') return [];

  const failed = state.shortfalls.find(({ kind, reason }) => kinds.includes(kind) && reason !== 'suppressed');
  return failed && failed.reason !== 'suppressed' ? [{ kind: 'no-answer', organisationCode, reason: failed.reason, copyFrom: null }] : [];
}

function keptBack({ organisationCode, category, ruleId, byRole }: WithheldCategory, kinds: readonly RecordKind[]): readonly Nothing[] {
  if (!kinds.some((kind) => categoryOf({ kind }) === category)) return [];
  return [{ kind: byRole ? 'role' : 'outside-scope', organisationCode, ruleId }];
}
