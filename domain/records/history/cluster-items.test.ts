import { describe, expect, it } from 'vitest';

import { clusterItems } from '@/domain/records/history/cluster-items';
import type { RecordItem } from '@/domain/records/record';
import { allergy, document, head, loinc, medication, named, problem, quantity, result, visit } from '@/domain/records/record.fixture';

const AT = '2026-10-02T08:14:00+08:00';

/** Ids of the entries' members, without the entries' own order. */
function rows(...items: readonly RecordItem[]): readonly (readonly string[])[] {
  return clusterItems(items).map((entry) => entry.members.map(({ id }) => id).toSorted()).toSorted((one, other) => (String(one) < String(other) ? -1 : 1));
}

describe('one row per real result', () => {
  const here = result(head('A', 'Observation/1', AT), loinc('14682-9', '肌酐'), quantity(88, 'μmol/L'));

  it('another hospital’s copy in another unit, code and spelling is the same result', () => {
    const there = result(head('B', 'Observation/9', '2026-10-02T00:14:32Z'), named('★血肌酐'), quantity(1, 'mg/dL', '1.00 mg/dL'));

    expect(rows(here, there)).toEqual([['A/Observation/1', 'B/Observation/9']]);
  });

  it('another value at the same minute is another result', () => {
    const there = result(head('B', 'Observation/9', AT), named('肌酐'), quantity(98, 'umol/L'));

    expect(rows(here, there)).toHaveLength(2);
  });

  it('the same value at another minute is another result', () => {
    expect(rows(here, { ...here, ...head('B', 'Observation/9', '2026-10-02T08:20:00+08:00') })).toHaveLength(2);
  });

  it('one hospital’s two times are two events, what it sent twice is one', () => {
    expect(rows(here, { ...here, ...head('A', 'Observation/2', '2026-10-02T08:14:30+08:00') })).toHaveLength(2);
    expect(rows(here, { ...here, ...head('A', 'Observation/2', AT) })).toHaveLength(1);
  });

  it('a report that knows only the day joins the day’s only result', () => {
    expect(rows(here, { ...here, ...head('B', 'Observation/9', '2026-10-02') })).toHaveLength(1);
  });

  it('a report that knows only the day stands alone where it could be either of two', () => {
    const later = { ...here, ...head('A', 'Observation/2', '2026-10-02T15:00:00+08:00') };

    expect(rows(here, later, { ...here, ...head('B', 'Observation/9', '2026-10-02') })).toHaveLength(3);
  });

  it('below ten is not ten, and a month is no time to join by', () => {
    const ten = result(head('A', 'Observation/1', AT), named('CRP'), quantity(10, 'mg/L'));
    const below = result(head('B', 'Observation/9', AT), named('CRP'), { type: 'words', text: '<10 mg/L' });
    const month = '2026-10';

    expect(rows(ten, below)).toHaveLength(2);
    expect(rows({ ...ten, ...head('A', 'Observation/1', month) }, { ...ten, ...head('B', 'Observation/9', month) })).toHaveLength(2);
  });

  it('a missing unit is no difference where number, analyte and minute are the same', () => {
    const bare = result(head('B', 'Observation/9', AT), named('HbA1c'), { type: 'words', text: '6.1' });

    expect(rows(result(head('A', 'Observation/1', AT), loinc('4548-4', '糖化血红蛋白'), quantity(6.1, '%')), bare)).toHaveLength(1);
  });

  it('potassium in whole blood and in serum are two results', () => {
    const serum = result(head('A', 'Observation/1', AT), loinc('2823-3', '钾'), quantity(4.1, 'mmol/L'));
    const whole = result(head('B', 'Observation/9', AT), loinc('6298-4', '钾'), quantity(4.1, 'mmol/L'));
    const lactate = result(head('A', 'Observation/3', AT), loinc('14804-9', 'LDH'), quantity(180, 'U/L'));
    const pyruvate = result(head('B', 'Observation/8', AT), loinc('14805-6', 'LDH'), quantity(180, 'U/L'));

    expect(rows(lactate, pyruvate)).toHaveLength(2);
    expect(rows(serum, whole)).toHaveLength(2);
    // A bare name does not say which, and only one event fits it.
    expect(rows(whole, { ...whole, ...head('C', 'Observation/7', AT), concept: named('血钾') })).toHaveLength(1);
  });

  it('what a source withdrew as an error supports no other row', () => {
    expect(rows(here, { ...here, ...head('B', 'Observation/9', AT, { enteredInError: true }) })).toHaveLength(2);
  });
});

describe('the other kinds', () => {
  it('an allergy is one fact whenever and wherever it was written, and its denial another', () => {
    const present = allergy(head('A', 'AllergyIntolerance/1', '2019'), named('青霉素'));
    const again = allergy(head('B', 'AllergyIntolerance/2', '2021-05-01'), named('青霉素类药物过敏'));
    const denied = allergy(head('C', 'AllergyIntolerance/3', '2021-05-01'), null, { polarity: 'denied' });

    expect(rows(present, again, denied)).toHaveLength(2);
  });

  it('the same bytes are one document, except for two days at one hospital', () => {
    const one = document(head('A', 'DocumentReference/1', AT), 'C0049', { attachmentHash: 'h' });
    const forwarded = document(head('B', 'DocumentReference/2', '2026-10-09T10:00:00+08:00'), 'C0049', { attachmentHash: 'h' });
    const second = document(head('A', 'DocumentReference/3', '2026-10-09T11:00:00+08:00'), 'C0049', { attachmentHash: 'h' });

    expect(rows(one, forwarded)).toHaveLength(1);
    expect(rows(one, second)).toHaveLength(2);
  });

  it('a drug that runs and the same drug that was stopped are two statements', () => {
    const runs = medication(head('A', 'MedicationRequest/1', AT), named('华法林钠片'));

    expect(rows(runs, { ...runs, ...head('B', 'MedicationRequest/2', AT), current: false })).toHaveLength(2);
  });

  it('a confirmed and a refuted diagnosis are two statements', () => {
    const recorded = problem(head('A', 'Condition/1', AT), named('高血压病'));

    expect(rows(recorded, { ...recorded, ...head('B', 'Condition/2', AT), verification: 'refuted' })).toHaveLength(2);
  });

  it('two visits of one day are two visits', () => {
    expect(rows(visit(head('A', 'Encounter/1', '2026-10-02')), visit(head('A', 'Encounter/2', '2026-10-02')))).toHaveLength(2);
  });
});

it('versions of one resource are one row, the newest leading', () => {
  const old = result(head('A', 'Observation/1', AT), named('肌酐'), quantity(88, 'umol/L'));
  const corrected = { ...old, provenance: { ...old.provenance, versionId: '2', receivedAt: '2026-11-22T00:00:00Z' }, value: quantity(98, 'umol/L') };
  const [entry, ...others] = clusterItems([old, corrected]);

  expect(others).toEqual([]);
  expect(entry?.lead).toBe(corrected);
  expect(entry?.members).toEqual([corrected, old]);
});
