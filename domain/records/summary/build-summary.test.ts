import { Fhir } from 'fhir/fhir';
import { expect, it } from 'vitest';

import { clusterItems } from '@/domain/records/history/cluster-items';
import type { RecordItem } from '@/domain/records/record';
import { allergy, head, loinc, medication, named, problem, quantity, result } from '@/domain/records/record.fixture';
import type { Source, SourceState } from '@/domain/records/source';
import { buildSummary } from '@/domain/records/summary/build-summary';
import type { SummaryInput } from '@/domain/records/summary/build-summary';

const NOW = '2026-11-24T02:00:00Z';
const AT = '2026-10-02T08:14:00+08:00';
const words: SummaryInput['words'] = {
  title: '患者摘要', statement: '由澄湖医院汇编；1 家没有回答', statementTitle: '完整性声明', none: '无',
  sections: { problems: '问题', allergies: '过敏', medications: '用药', immunisations: '接种', results: '检验', procedures: '操作' },
};

const items: readonly RecordItem[] = [
  problem(head('A', 'Condition/1', '2024-03'), named('高血压病', { system: 'http://hl7.org/fhir/sid/icd-10-cn', code: 'I10.x00x002' })),
  problem(head('B', 'Condition/2', AT), named('糖尿病'), { verification: 'refuted', clinicalStatus: null }),
  allergy(head('A', 'AllergyIntolerance/1', '2019'), named('青霉素'), { criticality: 'high' }),
  allergy(head('B', 'AllergyIntolerance/2', AT), null, { polarity: 'denied', clinicalStatus: null, verification: null }),
  medication(head('A', 'MedicationRequest/1', AT), named('华法林钠片'), { dosage: '2.5mg <每日一次>' }),
  { ...head('A', 'Immunization/1', null), kind: 'immunisation', vaccine: named('乙肝疫苗'), done: true, doseNumber: 1, lotNumber: 'L1' },
  result(head('A', 'Observation/1', AT), loinc('14682-9', '肌酐'), quantity(88, 'μmol/L'), { ranges: [{ text: '57-97', low: null, high: null, unit: null }] }),
  result(head('A', 'Observation/2', AT), loinc('5195-3', '乙肝表面抗原'), { type: 'words', text: '阴性' }),
  { ...head('A', 'Procedure/1', '2020-01-01'), kind: 'procedure', concept: named('阑尾切除术'), done: true },
  problem(head('A', 'Condition/9', AT, { enteredInError: true }), named('误录')),
];

function summarise(given: readonly RecordItem[], ...states: readonly SourceState[]) {
  let serial = 0;
  const sources = states.map((state, index): Source => ({ organisationCode: `H${index}`, name: '', nameEnglish: '', state }));
  return buildSummary({
    entries: clusterItems(given), sources, withheld: [], words, now: NOW, compiledBy: '澄湖医院',
    patient: { name: '周明华', sex: '1', birthDate: '1966-09-05', indexNumber: 'YK0000000041 83' },
    newId: () => `00000000-0000-4000-8000-${String((serial += 1)).padStart(12, '0')}`,
  });
}

function sectionsOf(bundle: ReturnType<typeof summarise>) {
  return (bundle.entry[0]?.resource['section'] ?? []) as readonly { title: string; entry?: readonly { reference: string }[]; emptyReason?: { coding: readonly { code: string }[] }; text: { div: string } }[];
}

const answered: SourceState = { state: 'answered', at: NOW, items: 1, shortfalls: [] };

it('a validator that we did not write finds no error in it', () => {
  const { valid, messages } = new Fhir().validate(summarise(items, answered));

  expect(messages.filter(({ severity }) => ['error', 'fatal'].includes(String(severity)))).toEqual([]);
  expect(valid).toBe(true);
});

it('the validator does find what is wrong', () => {
  const bundle = summarise(items, answered);
  const broken = { ...bundle, entry: bundle.entry.map((entry) => (entry.resource.resourceType === 'Condition' ? { ...entry, resource: { ...entry.resource, subject: undefined } } : entry)) };

  expect(new Fhir().validate(JSON.stringify(broken)).valid).toBe(false);
});

it('is a document whose every reference leads to a resource in it', () => {
  const bundle = summarise(items, answered);
  const urls = new Set(bundle.entry.map(({ fullUrl }) => fullUrl));
  const references = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/gu)].map(([, reference]) => reference);

  expect(bundle['type']).toBe('document');
  expect(bundle.entry[0]?.resource.resourceType).toBe('Composition');
  expect(references.filter((reference) => !urls.has(reference ?? ''))).toEqual([]);
  expect(urls.size).toBe(bundle.entry.length);
});

it('holds both sides of a contradiction, and nothing that its source withdrew', () => {
  const text = JSON.stringify(summarise(items, answered));

  expect(text).toContain('青霉素');
  expect(text).toContain('716186003');
  expect(text).not.toContain('误录');
});

it('says first who compiled it and who is missing, and why a section is empty', () => {
  const reasons = (...states: readonly SourceState[]) => sectionsOf(summarise([], ...states)).flatMap(({ emptyReason }) => emptyReason?.coding[0]?.code ?? []);

  expect(sectionsOf(summarise(items, answered))[0]?.text.div).toContain('1 家没有回答');
  expect(new Set(reasons(answered))).toEqual(new Set(['notstarted']));
  expect(new Set(reasons(answered, { state: 'failed', at: NOW, reason: 'timeout', copyFrom: null }))).toEqual(new Set(['unavailable']));
  expect(new Set(reasons(answered, { state: 'asking', since: NOW, copyFrom: null }))).toEqual(new Set(['unavailable']));
  expect(new Set(reasons())).toEqual(new Set(['notasked']));
});

it('what a hospital wrote never becomes markup', () => {
  const [, , , medications] = sectionsOf(summarise(items, answered));

  expect(medications?.text.div).toContain('2.5mg &lt;每日一次&gt;');
});
