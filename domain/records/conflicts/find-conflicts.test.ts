import { expect, it } from 'vitest';

import { findConflicts } from '@/domain/records/conflicts/find-conflicts';
import type { MeasurementItem, RecordItem } from '@/domain/records/record';
import { allergy, demographics, document, head, loinc, medication, named, problem, statement } from '@/domain/records/record.fixture';

const ABO = loinc('883-9', 'ABO血型');
const DOMAIN = 'urn:oid:2.16.156.10011.2.3.1.85';

/** Each conflict as its kind, what it is about, and per side the saying and how many items say it. */
function conflicts(...items: readonly RecordItem[]) {
  return findConflicts(items).map(({ kind, about, sides }) => [kind, about, ...sides.map((side) => `${side.says} ×${side.items.length}`)]);
}

let serial = 0;
function at(hospital: string, effective: string | null = '2025-06-10', changed: Partial<RecordItem> = {}) {
  return head(hospital, `Any/${(serial += 1)}`, effective, changed);
}

function group(hospital: string, code: string, text: string): MeasurementItem {
  return statement(at(hospital), ABO, { type: 'concept', text, concept: named(text, { system: DOMAIN, code }) });
}

function says(hospital: string, text: string, concept = ABO): MeasurementItem {
  return statement(at(hospital), concept, { type: 'words', text });
}

function pregnancy(hospital: string, text: string, day = '2025-06-10'): MeasurementItem {
  return statement(at(hospital, day), loinc('82810-3', '妊娠状态'), { type: 'words', text });
}

it.each<[string, readonly RecordItem[], readonly unknown[]]>([
  ['O and AB, the two that are taken for each other', [group('A', '3', 'O型'), group('B', '4', 'AB型')], [['blood-group', null, 'AB ×1', 'O ×1']]],
  ['a code that means O beside the words AB contradicts itself', [group('A', '3', 'AB型')], [['blood-group', null, 'AB ×1', 'O ×1']]],
  ['words against a code', [group('A', '1', 'A型'), says('B', 'B型')], [['blood-group', null, 'A ×1', 'B ×1']]],
  ['one group in many spellings', [group('A', '1', 'A型'), says('B', 'A 型 Rh阳性'), says('C', 'A+'), says('D', '血型A型')], []],
  ['an unknown group contradicts nothing', [group('A', '1', 'A型'), group('B', '5', '不详'), says('C', '未查'), statement(at('D'), ABO, null)], []],
  ['a code of an unnamed value domain is not read', [group('A', '1', 'A型'), statement(at('B'), ABO, { type: 'concept', text: '', concept: named('', { system: 'urn:own', code: '2' }) })], []],
  ['what a source withdrew contradicts nothing', [group('A', '1', 'A型'), { ...group('B', '2', 'B型'), enteredInError: true }], []],
  ['Rh from a group with its sign against Rh negative', [says('A', 'A+'), says('B', 'Rh阴性', loinc('10331-7', 'Rh血型'))], [['rh', null, 'negative ×1', 'positive ×1']]],
  ['Rh in two spellings', [says('A', 'RhD(+)', loinc('10331-7', 'RhD')), says('B', '阳性', loinc('10331-7', 'Rh血型'))], []],

  ['an allergy against "none known"', [allergy(at('A'), named('青霉素')), allergy(at('B'), null, { polarity: 'denied' })], [['allergy', 'penicillins', 'denied ×1', 'present ×1']]],
  ['an allergy against its own denial under another name', [allergy(at('A'), named('青霉素类')), allergy(at('B'), named('Penicillin'), { verification: 'refuted' })], [['allergy', 'penicillins', 'denied ×1', 'present ×1']]],
  ['a denial of something else', [allergy(at('A'), named('青霉素')), allergy(at('B'), named('磺胺'), { polarity: 'denied' })], []],
  ['two allergies, and one that is over', [allergy(at('A'), named('青霉素')), allergy(at('B'), named('头孢菌素类')), allergy(at('C'), named('海鲜'), { clinicalStatus: 'resolved' })], []],

  ['two birth dates', [demographics(at('A')), demographics(at('B'), { birthDate: '1988-02-28' })], [['birth-date', null, '1988-02-28 ×1', '1988-02-29 ×1']]],
  ['a year of birth contradicts no day', [demographics(at('A')), demographics(at('B'), { birthDate: '1988' }), demographics(at('C'), { birthDate: null })], []],
  ['two sexes', [demographics(at('A')), demographics(at('B'), { sex: '1' })], [['sex', null, '1 ×1', '2 ×1']]],
  ['a sex not stated', [demographics(at('A')), demographics(at('B'), { sex: '9' }), demographics(at('C'), { sex: '0' }), demographics(at('D'), { sex: null })], []],

  ['pregnant and not, the same day', [pregnancy('A', '妊娠'), pregnancy('B', '未妊娠')], [['pregnancy', null, 'not-pregnant ×1', 'pregnant ×1']]],
  ['not pregnant some weeks later', [pregnancy('A', '妊娠'), pregnancy('B', '未妊娠', '2025-08-01')], [['pregnancy', null, 'not-pregnant ×1', 'pregnant ×1']]],
  ['not pregnant after a birth', [pregnancy('A', '妊娠'), pregnancy('B', '未妊娠', '2026-01-20'), document(at('A', '2026-01-10'), 'C0015')], []],
  ['not pregnant after a loss', [pregnancy('A', '妊娠'), pregnancy('B', '未妊娠', '2025-08-01'), problem(at('A', '2025-07-01'), named('自然流产', { system: 'icd', code: 'O03.900' }))], []],
  ['not pregnant before, and more than 42 weeks after', [pregnancy('A', '妊娠'), pregnancy('B', '未妊娠', '2025-06-09'), pregnancy('B', '未妊娠', '2026-04-01')], []],

  ['a chronic disease recorded and refuted', [problem(at('A'), named('高血压病', { system: 'icd', code: 'I10.x00x002' })), problem(at('B'), named('高血压', { system: 'icd', code: 'I10.x00' }), { verification: 'refuted' })], [['chronic-disease', 'hypertension', 'denied ×1', 'recorded ×1']]],
  ['a chronic disease denied in words', [problem(at('A'), named('糖尿病', { system: 'icd', code: 'E11.900' })), problem(at('B'), named('否认糖尿病史'))], [['chronic-disease', 'diabetes', 'denied ×1', 'recorded ×1']]],
  ['a suspicion, and a passing illness, contradict nothing', [
    problem(at('A'), named('糖尿病'), { verification: 'unconfirmed' }), problem(at('B'), named('否认糖尿病史')),
    problem(at('A'), named('肺炎', { system: 'icd', code: 'J18.900' })), problem(at('B'), named('肺炎', { system: 'icd', code: 'J18.900' }), { verification: 'refuted' }),
  ], []],

  ['warfarin taken, and stopped elsewhere later', [medication(at('A'), named('华法林钠片')), medication(at('B', '2025-07-01'), named('华法林钠片'), { current: false })], [['anticoagulant', 'warfarin', 'current ×1', 'stopped ×1']]],
  ['warfarin stopped elsewhere before it was begun here', [medication(at('A'), named('华法林钠片')), medication(at('B', '2024-07-01'), named('华法林'), { current: false })], []],
  ['one hospital stopping what it had begun', [medication(at('A'), named('华法林钠片')), medication(at('A', '2025-07-01'), named('华法林钠片'), { current: false })], []],
  ['two anticoagulants at once in two hospitals', [medication(at('A'), named('华法林钠片')), medication(at('B'), named('利伐沙班片'))], [['anticoagulant', null, 'rivaroxaban ×1', 'warfarin ×1']]],
  ['a drug of unknown state, and one that is no anticoagulant', [medication(at('A'), named('华法林钠片')), medication(at('B'), named('华法林钠片'), { current: null }), medication(at('B'), named('阿司匹林肠溶片'))], []],
])('%s', (_, items, expected) => {
  expect(conflicts(...items)).toEqual(expected);
  expect(conflicts(...items.toReversed())).toEqual(expected);
});
