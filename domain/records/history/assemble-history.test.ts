import { describe, expect, it } from 'vitest';

import { assembleHistory } from '@/domain/records/history/assemble-history';
import { explainNothing } from '@/domain/records/history/explain-nothing';
import { findChanges } from '@/domain/records/history/find-changes';
import type { RecordItem } from '@/domain/records/record';
import { allergy, demographics, document, head, named, problem, quantity, result, visit } from '@/domain/records/record.fixture';
import { nothingKinds } from '@/domain/records/source';
import type { Source, SourceState } from '@/domain/records/source';
import { findRows, NO_FILTER, toSearchable } from '@/domain/records/view/find-rows';
import type { RowFilter } from '@/domain/records/view/find-rows';
import { rowKey } from '@/domain/records/view/history-row';
import { drawHistory } from '@/domain/records/view/history-view';

const NOW = Date.parse('2026-11-24T10:00:00+08:00');
const AT = '2026-11-24T02:00:00Z';
const answered: SourceState = { state: 'answered', at: AT, items: 1, shortfalls: [] };

function source(organisationCode: string, state: SourceState): Source {
  return { organisationCode, name: organisationCode, nameEnglish: organisationCode, state };
}

function history(items: readonly RecordItem[], sources: readonly Source[] = [source('A', answered)], known: Parameters<typeof assembleHistory>[0]['known'] = []) {
  const codes = [...new Set(items.map(({ provenance }) => provenance.organisationCode))];
  const answers = codes.map((organisationCode) => ({ organisationCode, patient: `Patient/${organisationCode}`, unreadable: 0, items: items.filter(({ provenance }) => provenance.organisationCode === organisationCode) }));
  return assembleHistory({ answers, sources, known, now: NOW });
}

describe('lines that are not of the patient', () => {
  const right = visit(head('A', 'Encounter/1', '2026-01-01'));

  it('are quarantined with a reason and reach no row', () => {
    const { entries, quarantined } = history([right, { ...right, ...head('A', 'Encounter/2', '2026-01-01', { subject: 'Patient/somebody' }) }, { ...right, ...head('A', 'Encounter/3', '2026-01-01', { subject: null }) }, { ...right, ...head('A', 'Encounter/4', '2026-01-01', { subject: null, subjectByNumber: true }) }]);

    expect(entries.map(({ id }) => id)).toEqual(['A/Encounter/1']);
    expect(quarantined.map(({ item, reason }) => [item.id, reason])).toEqual([['A/Encounter/2', 'other-patient'], ['A/Encounter/3', 'no-patient'], ['A/Encounter/4', 'number-only']]);
  });

  it('an identifier that the index knows otherwise is reported, one of an unknown system is not', () => {
    const identifiers = [{ system: 'resident', digest: 'x', masked: '1***2' }, { system: 'card', digest: 'c', masked: '9***9' }];
    const person = demographics(head('A', 'Patient/A', null), { identifiers });

    expect(history([person], undefined, [{ system: 'resident', digest: 'y', masked: '3***4' }]).disagreements).toMatchObject([{ system: 'resident', written: { digest: 'x' } }]);
    expect(history([person], undefined, [{ system: 'resident', digest: 'x', masked: '1***2' }]).disagreements).toEqual([]);
  });
});

describe('problems', () => {
  it('are grouped by what all versions of ICD-10 agree on; a name without a code joins its namesake', () => {
    const { problems } = history([
      problem(head('A', 'Condition/1', '2024-01-01'), named('高血压病', { system: 'icd', code: 'I10.x00x002' }), { clinicalStatus: 'resolved' }),
      problem(head('B', 'Condition/2', '2026-01-01'), named('原发性高血压', { system: 'icd', code: 'I10.x00' })),
      problem(head('C', 'Condition/3', '2025-01-01'), named('高血压病')),
      problem(head('C', 'Condition/4', '2025-01-01'), named('伤寒并发肺炎', { system: 'icd', code: 'A01.000x005+J17.0*' }), { clinicalStatus: 'resolved' }),
    ]);

    expect(problems).toMatchObject([
      { key: 'I10', name: '原发性高血压', hospitals: ['A', 'B', 'C'], active: true, firstDay: '2024-01-01', lastDay: '2026-01-01' },
      { key: 'A01', active: false, hospitals: ['C'] },
    ]);
    expect(problems[0]?.entries).toHaveLength(3);
  });
});

describe('expected and missing', () => {
  const inpatient = visit(head('A', 'Encounter/1', '2026-10-01', { times: { effective: '2026-10-01', effectiveEnd: '2026-10-09', issued: null } }), { visitClass: 'inpatient' });
  const kinds = (items: readonly RecordItem[], sources?: readonly Source[]) => history(items, sources).gaps.map(({ kind }) => kind);

  it('a discharge without a summary is named after three days', () => {
    expect(kinds([inpatient])).toEqual(['discharge-without-summary']);
    expect(kinds([{ ...inpatient, times: { ...inpatient.times, effectiveEnd: '2026-11-23' } }])).toEqual([]);
    expect(kinds([{ ...inpatient, open: true }])).toEqual([]);
  });

  it('a summary that is linked, or written there in that time, is the one', () => {
    expect(kinds([inpatient, document(head('A', 'DocumentReference/1', '2026-10-10'), 'C0049')])).toEqual([]);
    expect(kinds([inpatient, document(head('A', 'DocumentReference/1', '2026-11-20', { visitId: 'A/Encounter/1' }), 'C0053')])).toEqual([]);
    expect(kinds([inpatient, document(head('A', 'DocumentReference/1', '2026-10-10', { visitId: 'A/Encounter/7' }), 'C0049')])).toEqual(['discharge-without-summary']);
    expect(kinds([inpatient, document(head('A', 'DocumentReference/1', '2026-10-10'), 'C0034')])).toEqual(['discharge-without-summary']);
  });

  it('a hospital that has not answered in full is not accused', () => {
    expect(kinds([inpatient], [source('A', { state: 'slow', since: AT, copyFrom: AT })])).toEqual([]);
    expect(kinds([inpatient], [source('A', { ...answered, shortfalls: [{ kind: 'document', reason: 'timeout' }] })])).toEqual([]);
  });

  it('a third dose without a second is a gap once every source has answered', () => {
    const dose = (number: number) => ({ ...head('A', `Immunization/${number}`, `2026-0${number}-01`), kind: 'immunisation' as const, vaccine: named('乙肝疫苗'), done: true, doseNumber: number, lotNumber: null });

    expect(history([dose(1), dose(3)]).gaps).toMatchObject([{ kind: 'dose-missing', dose: 2 }]);
    expect(kinds([dose(1), dose(3)], [source('A', answered), source('B', { state: 'asking', since: AT, copyFrom: null })])).toEqual([]);
  });
});

it('counts are floors while anything is open, failed, withheld or short', () => {
  const isFloor = (state: SourceState) => history([], [source('A', answered), source('B', state)]).count.isFloor;

  expect(isFloor(answered)).toBe(false);
  expect(isFloor({ state: 'nothing', at: AT })).toBe(false);
  expect(isFloor({ state: 'not-connected' })).toBe(false);
  expect(isFloor({ state: 'asking', since: AT, copyFrom: null })).toBe(true);
  expect(isFloor({ state: 'slow', since: AT, copyFrom: AT })).toBe(true);
  expect(isFloor({ state: 'failed', at: AT, reason: 'timeout', copyFrom: null })).toBe(true);
  expect(isFloor({ state: 'withheld', ruleId: '35' })).toBe(true);
  expect(isFloor({ ...answered, shortfalls: [{ kind: 'document', reason: 'suppressed' }] })).toBe(true);
});

describe('the eight kinds of nothing', () => {
  const kinds = ['allergy'] as const;
  const explain = (items: readonly RecordItem[], sources: readonly Source[], withheld: Parameters<typeof explainNothing>[2] = []) =>
    explainNothing({ kinds, entries: history(items, sources).entries }, sources, withheld);

  it('each is reachable, and nothing is called empty while a source is asked', () => {
    const denial = allergy(head('A', 'AllergyIntolerance/1', '2026-01-01'), null, { polarity: 'denied' });
    const sources = [
      source('A', { ...answered, shortfalls: [{ kind: 'allergy', reason: 'suppressed' }] }), source('B', { state: 'nothing', at: AT }),
      source('C', { state: 'failed', at: AT, reason: 'timeout', copyFrom: AT }), source('D', { state: 'not-connected' }),
    ];
    const withheld = [
      { organisationCode: 'E', category: 'health-record' as const, ruleId: '38', byRole: false },
      { organisationCode: 'F', category: 'health-record' as const, ruleId: '20', byRole: true },
    ];
    const said = [...explain([], sources, withheld).nothings, ...explain([denial], sources).nothings].map(({ kind }) => kind);

    expect(new Set(said)).toEqual(new Set(nothingKinds));
    expect(explain([], [...sources, source('G', { state: 'slow', since: AT, copyFrom: null })])).toMatchObject({ asking: ['G'] });
    expect(explain([], [...sources, source('G', { state: 'slow', since: AT, copyFrom: null })]).nothings.map(({ kind }) => kind)).not.toContain('answered-none');
  });

  it('answered none names who answered, and as of the earliest of them', () => {
    const [none] = explain([], [source('A', answered), source('B', { state: 'nothing', at: '2026-11-24T01:00:00Z' })]).nothings;

    expect(none).toEqual({ kind: 'answered-none', organisationCodes: ['A', 'B'], at: '2026-11-24T01:00:00Z' });
  });

  it('a rule about another kind of record says nothing here, and the seal is always said', () => {
    expect(explain([], [], [{ organisationCode: 'E', category: 'result', ruleId: '35', byRole: false }]).nothings).toEqual([{ kind: 'sealed' }]);
  });
});

describe('finding things', () => {
  const stay = visit(head('A', 'Encounter/1', '2026-03-01'), { department: '心内科' });
  const disease = problem(head('A', 'Condition/1', '2026-03-01', { visitId: 'A/Encounter/1' }), named('高血压病', { system: 'icd', code: 'I10.x00' }));
  const high = result(head('A', 'Observation/1', '2026-03-01', { visitId: 'A/Encounter/1' }), named('血钾'), quantity(6.1, 'mmol/L'), { flags: ['H'] });
  const normal = result(head('B', 'Observation/2', '2025-03-01'), named('血钾'), quantity(4.1, 'mmol/L'));
  const sources = [source('A', answered), source('B', answered)];
  const drawn = drawHistory({ history: history([stay, disease, high, normal], sources), sources, masked: [], withheld: [], lastLookedAt: null });
  const searchable = toSearchable(drawn.rows, (code) => (code === 'A' ? '澄湖医院' : '云梯医院'));
  const found = (filter: Partial<RowFilter>) => findRows(searchable, { ...NO_FILTER, ...filter }).map(({ key }) => key).toSorted();
  const keys = (...ids: readonly string[]) => ids.map(rowKey).toSorted();

  it('by hospital, kind, period, abnormal and problem', () => {
    expect(found({})).toHaveLength(4);
    expect(found({ hospital: 'B' })).toEqual(keys('B/Observation/2'));
    expect(found({ section: 'visits' })).toEqual(keys('A/Encounter/1'));
    expect(found({ from: '2026-01-01' })).toHaveLength(3);
    expect(found({ abnormalOnly: true })).toEqual(keys('A/Observation/1'));
    expect(found({ problem: 'I10' })).toEqual(keys('A/Condition/1', 'A/Encounter/1', 'A/Observation/1'));
    expect(found({ changedOnly: true })).toEqual([]);
  });

  it('by words, in any order, whatever width or case they are typed in', () => {
    expect(found({ query: '血钾 云梯' })).toEqual(keys('B/Observation/2'));
    expect(found({ query: '高血压' })).toEqual(keys('A/Condition/1'));
    expect(found({ query: ' ' })).toHaveLength(4);
    expect(found({ query: '６.1 MMOL' })).toEqual(keys('A/Observation/1'));
    expect(found({ query: '甲状腺' })).toEqual([]);
  });

  it('what travels to a browser names no resource of a hospital', () => {
    expect(JSON.stringify(drawn)).not.toMatch(/A\/(Observation|Encounter|Condition)/u);
  });

  it('what came since the last look: new rows, and rows another hospital now says too', () => {
    const old = { ...high, provenance: { ...high.provenance, receivedAt: '2026-11-01T00:00:00Z' } };
    const again = { ...high, ...head('B', 'Observation/9', '2026-03-01') };
    const { entries: since } = history([old, again, normal], [source('A', answered), source('B', answered)]);

    expect(findChanges(since, '2026-11-10T00:00:00Z').map(({ entry, change }) => [entry.id, change])).toEqual([['A/Observation/1', 'reported-again'], ['B/Observation/2', 'arrived']]);
    expect(findChanges(since, null)).toEqual([]);
  });
});
