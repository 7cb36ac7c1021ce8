import type { HOSPITALS } from '@/demo/records/planted-history';
import { oneOf, wholeBetween } from '@/demo/population/random';
import type { Random } from '@/demo/population/random';
import type { Concept, ItemHead, RecordItem } from '@/domain/records/record';
import { document, head, loinc, medication, named, problem, quantity, result, visit } from '@/domain/records/record.fixture';

type Hospital = (typeof HOSPITALS)[number];
type Teller = { hospital: Hospital; itemHead: ItemHead };

/** One analyte in the ways two laboratories write it: code or name, unit, and what the usual amount is multiplied by. */
type Way = { concept: Concept; unit: string; factor: number; decimals: number };
type Analyte = { usual: readonly [number, number]; decimals: number; ways: readonly [Way, ...Way[]] };

const ANALYTES: readonly [Analyte, ...Analyte[]] = [
  { usual: [50, 130], decimals: 0, ways: [
    { concept: loinc('14682-9', '肌酐'), unit: 'μmol/L', factor: 1, decimals: 0 },
    { concept: named('★血肌酐'), unit: 'umol/L', factor: 1, decimals: 0 },
    { concept: loinc('2160-0', 'Creatinine'), unit: 'mg/dL', factor: 1 / 88.4, decimals: 2 },
  ] },
  { usual: [4, 12], decimals: 1, ways: [
    { concept: loinc('14749-6', '葡萄糖'), unit: 'mmol/L', factor: 1, decimals: 1 },
    { concept: named('血糖'), unit: 'mmol/l', factor: 1, decimals: 1 },
    { concept: loinc('2345-7', 'Glucose'), unit: 'mg/dL', factor: 1 / 0.05551, decimals: 0 },
  ] },
  { usual: [3, 12], decimals: 2, ways: [
    { concept: loinc('6690-2', '白细胞计数'), unit: '10^9/L', factor: 1, decimals: 2 },
    { concept: named('WBC'), unit: '109/L', factor: 1, decimals: 2 },
    { concept: named('白细胞'), unit: 'K/uL', factor: 1, decimals: 2 },
  ] },
];

const DRUGS = ['苯磺酸氨氯地平片', '盐酸二甲双胍片', '阿托伐他汀钙片', '奥美拉唑肠溶胶囊'];
const ILLNESSES: readonly Concept[] = [
  named('高血压病', { system: 'icd-10-cn', code: 'I10.x00x002' }), named('肺炎', { system: 'icd-10-cn', code: 'J18.900' }), named('慢性胃炎', { system: 'icd-10-cn', code: 'K29.500' }),
];

/** One real event: what its hospital says, and what others that took it over say. */
export function liveEvent(random: Random, index: number, seed: number): readonly RecordItem[] {
  const at = timeOf(random, index);
  const hospital = oneOf<Hospital>(random, ['A', 'B', 'C', 'D']);
  const copies = random() < 0.3 ? (['A', 'B', 'C', 'D'] as const).filter((other) => other !== hospital).slice(0, wholeBetween(random, 1, 2)) : [];
  const tellers = [hospital, ...copies].map((each, position): Teller => ({ hospital: each, itemHead: head(each, `Any/${seed}-${index}`, position === 0 ? at : blurred(random, at)) }));

  return describe(random, index, tellers);
}

/** Events are minutes apart at least, some of them minutes only: the nearest misses there are. */
function timeOf(random: Random, index: number): string {
  const start = Date.parse('2016-01-01T08:00:00+08:00') + index * (random() < 0.5 ? 2 : 700) * 60_000 + index * 60_000;

  return new Date(start + wholeBetween(random, 0, 59) * 1000).toISOString();
}

/** Many systems drop the seconds of what they took over. */
function blurred(random: Random, at: string): string {
  return random() < 0.5 ? at : `${at.slice(0, 17)}00.000Z`;
}

function describe(random: Random, index: number, tellers: readonly Teller[]): readonly RecordItem[] {
  const kind = random();

  if (kind < 0.6) return describeResult(random, tellers);
  if (kind < 0.7) return tellers.map(({ itemHead }) => medication(itemHead, named(DRUGS[index % DRUGS.length] ?? ''), { dosage: '5mg 每日一次' }));
  if (kind < 0.8) return tellers.map(({ itemHead }) => problem(itemHead, ILLNESSES[index % ILLNESSES.length] ?? named('')));
  if (kind < 0.9) return tellers.map(({ itemHead }) => document(itemHead, 'C0002', { attachmentHash: `hash-${index}` }));
  return tellers.slice(0, 1).map(({ itemHead }) => visit(itemHead, { department: '内科' }));
}

function describeResult(random: Random, tellers: readonly Teller[]): readonly RecordItem[] {
  const analyte = oneOf(random, ANALYTES);
  const scale = 10 ** analyte.decimals;
  // A narrow choice of values, so that different events often have the same one.
  const amount = wholeBetween(random, analyte.usual[0] * scale, Math.min(analyte.usual[1] * scale, analyte.usual[0] * scale + 6)) / scale;

  return tellers.map(({ itemHead }, position) => {
    const way = position === 0 ? analyte.ways[0] : oneOf(random, analyte.ways);
    const written = (amount * way.factor).toFixed(way.decimals);
    return result(itemHead, way.concept, quantity(Number(written), way.unit, `${written} ${way.unit}`));
  });
}
