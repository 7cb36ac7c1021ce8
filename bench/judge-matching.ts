import { printFigure } from '@/bench/figure';
import type { CsvColumn } from '@/demo/registrations/csv-columns';
import type { RegistrationRow } from '@/demo/registrations/registration-row';
import { decideBatch } from '@/domain/matching/decide-batch';
import type { PairDecision } from '@/domain/matching/decide-pair';
import { matchBatch } from '@/domain/matching/match-batch';
import type { PairList } from '@/domain/matching/pair-list';
import { RecordTable } from '@/domain/matching/record-table';
import { probabilityOf } from '@/domain/matching/score-levels';
import { readingTools } from '@/server/matching/reading-tools';

const LEAST_PROBABILITY = 0.001;

/** Matches a world without its labels and prints how right it was: by pairs, by clusters, by what it said of itself, by kind of mistake. */
export function judgeMatching(world: string, rows: readonly RegistrationRow[]): void {
  const table = tableOf(rows);
  const { pairs } = matchBatch(table, null, () => undefined);
  const { decisions, clusters } = decideBatch(table, pairs);
  const isSame = (pair: number) => rows[pairs.later[pair] ?? 0]?.person === rows[pairs.earlier[pair] ?? 0]?.person;
  const all = countPairs(rows.map(({ person }) => person));
  const figure = (name: string, value: number) => printFigure({ bench: 'matching', figure: name, value, unit: 'share', world, records: rows.length });

  for (const [name, value] of Object.entries(overThresholds(pairs, isSame, all))) figure(name, value);
  const linked = decisions.flatMap((decision, pair) => (decision === 'link' ? [isSame(pair)] : []));
  figure('links precision', linked.filter(Boolean).length / linked.length);
  figure('links recall', linked.filter(Boolean).length / all);
  for (const [name, value] of falseLinks(rows, pairs, decisions, isSame)) figure(name, value);
  figure('clusters precision', clusterPrecision(rows, clusters));
  figure('calibration, mean gap', meanGap(pairs, isSame));
  for (const [kind, share] of recallByMistake(rows, clusters)) figure(`clusters recall, ${kind}`, share);
}

function tableOf(rows: readonly RegistrationRow[]): RecordTable {
  const table = new RecordTable(readingTools());

  for (const row of rows) {
    table.add({ name: row.name, sex: row.sex, birthDate: row.birth_date, idType: row.id_type, idNumber: row.id_number, phone: row.phone, address: row.address, ethnicGroup: row.ethnicity, motherName: row.mother_name });
  }
  table.close();
  return table;
}

/** Of all links, those of two persons who were born on one day, as twins and namesakes are, or who have a phone or an address in common, as households do. */
function falseLinks(rows: readonly RegistrationRow[], pairs: PairList, decisions: readonly PairDecision[], isSame: (pair: number) => boolean): readonly (readonly [string, number])[] {
  const links = [...decisions.keys()].filter((pair) => decisions[pair] === 'link');
  const wrong = links.filter((pair) => !isSame(pair)).map((pair) => [rows[pairs.later[pair] ?? 0], rows[pairs.earlier[pair] ?? 0]] as const);
  const share = (columns: readonly CsvColumn[]) => wrong.filter(([one, other]) => columns.some((column) => one?.[column] !== '' && one?.[column] === other?.[column])).length / links.length;

  return [['false links, one birth date', share(['birth_date'])], ['false links, one household', share(['phone', 'address'])]];
}

/** Pairs of equal values. */
function countPairs(values: readonly (number | string)[]): number {
  const sizes = new Map<number | string, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);

  return sizes.values().reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

function overThresholds(pairs: PairList, isSame: (pair: number) => boolean, all: number) {
  const order = Uint32Array.from({ length: pairs.size }, (_, pair) => pair).sort((one, other) => (pairs.weight[other] ?? 0) - (pairs.weight[one] ?? 0));
  const best = { 'best F1': 0, 'recall at precision 0.99': 0, 'recall at precision 0.999': 0 };
  let found = 0;

  for (const [rank, pair] of order.entries()) {
    found += Number(isSame(pair));
    const [precision, recall] = [found / (rank + 1), found / all];
    best['best F1'] = Math.max(best['best F1'], (2 * precision * recall) / (precision + recall || 1));
    if (precision >= 0.99) best['recall at precision 0.99'] = recall;
    if (precision >= 0.999) best['recall at precision 0.999'] = recall;
  }
  return best;
}

function clusterPrecision(rows: readonly RegistrationRow[], clusters: Uint32Array): number {
  const joined = countPairs([...clusters]);

  return joined === 0 ? 1 : countPairs(rows.map(({ person }, record) => `${String(clusters[record])} ${person}`)) / joined;
}

/** Over tenths of the probabilities written, how far what was said lies from what is, by the pairs in each. */
function meanGap(pairs: PairList, isSame: (pair: number) => boolean): number {
  const bins = Array.from({ length: 10 }, () => ({ pairs: 0, said: 0, is: 0 }));

  for (let pair = 0; pair < pairs.size; pair += 1) {
    const probability = probabilityOf(pairs.weight[pair] ?? 0);
    const bin = bins[Math.min(9, Math.floor(probability * 10))];
    if (probability < LEAST_PROBABILITY || !bin) continue;
    bin.pairs += 1;
    bin.said += probability;
    bin.is += Number(isSame(pair));
  }
  const total = bins.reduce((sum, bin) => sum + bin.pairs, 0);
  return bins.reduce((sum, bin) => sum + Math.abs(bin.said - bin.is), 0) / total;
}

/** Of the pairs in which one side has the mistake and the other none: the share that stands in one cluster. */
function recallByMistake(rows: readonly RegistrationRow[], clusters: Uint32Array): readonly (readonly [string, number])[] {
  const counts = new Map<string, { all: number; found: number }>();

  for (const records of Map.groupBy(rows.keys(), (record) => rows[record]?.person ?? 0).values()) {
    const clean = records.find((record) => rows[record]?.mistakes.length === 0);
    for (const record of records) {
      if (clean === undefined) continue;
      for (const kind of new Set(rows[record]?.mistakes)) {
        const count = counts.get(kind) ?? { all: 0, found: 0 };
        counts.set(kind, { all: count.all + 1, found: count.found + Number(clusters[clean] === clusters[record]) });
      }
    }
  }
  return [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([kind, { all, found }]) => [kind, found / all] as const);
}
