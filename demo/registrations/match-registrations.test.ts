import { describe, expect, it } from 'vitest';

import { generateChineseRegistrations } from '@/demo/registrations/chinese-registrations';
import { generateWesternRegistrations } from '@/demo/registrations/western-registrations';
import type { RegistrationRow } from '@/demo/registrations/registration-row';
import { decideBatch } from '@/domain/matching/decide-batch';
import { matchBatch } from '@/domain/matching/match-batch';
import { readModel } from '@/domain/matching/read-model';
import { tools } from '@/domain/matching/reading-tools.fixture';
import { RecordTable } from '@/domain/matching/record-table';

function tableOf(rows: readonly RegistrationRow[]): RecordTable {
  const table = new RecordTable(tools);

  for (const row of rows) {
    table.add({ name: row.name, sex: row.sex, birthDate: row.birth_date, idType: row.id_type, idNumber: row.id_number, phone: row.phone, address: row.address, ethnicGroup: row.ethnicity, motherName: row.mother_name });
  }
  table.close();
  return table;
}

function match(rows: readonly RegistrationRow[]) {
  const table = tableOf(rows);
  const result = matchBatch(table, null, () => undefined);

  return { ...result, ...decideBatch(table, result.pairs) };
}

function judge(rows: readonly RegistrationRow[], { pairs, decisions }: ReturnType<typeof match>) {
  const persons = Map.groupBy(rows, ({ person }) => person);
  const all = [...persons.values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  const of = (pair: number) => rows[pairs.later[pair] ?? 0]?.person === rows[pairs.earlier[pair] ?? 0]?.person;
  const linked = decisions.flatMap((decision, pair) => (decision === 'link' ? [of(pair)] : []));
  const offered = decisions.flatMap((decision, pair) => (decision === 'apart' ? [] : [of(pair)]));
  const right = (found: readonly boolean[]) => found.filter(Boolean).length;

  return { precision: right(linked) / linked.length, linkedOfAll: right(linked) / all, offeredOfAll: right(offered) / all };
}

describe('registrations of one person find each other', () => {
  const rows = generateChineseRegistrations(11, 3000);
  const found = match(rows);

  it('links hardly anybody wrongly, and offers nearly all of the rest', () => {
    const { precision, linkedOfAll, offeredOfAll } = judge(rows, found);

    expect(precision).toBeGreaterThan(0.998);
    expect(linkedOfAll).toBeGreaterThan(0.8);
    expect(offeredOfAll).toBeGreaterThan(0.96);
  });

  it('finds the same in every run', () => {
    const again = match(rows);

    expect(JSON.stringify(again.model)).toBe(JSON.stringify(found.model));
    expect(again.clusters).toEqual(found.clusters);
  });

  it('writes a model that can be read again, and nothing else as one', () => {
    expect(readModel(JSON.stringify(found.model))).toEqual(found.model);
    for (const text of ['', '{}', '{"version":1,"classes":{}}', JSON.stringify({ ...found.model, version: 0 })]) expect(readModel(text)).toBeNull();
  });

  it('works without any of the Chinese fields', () => {
    const western = generateWesternRegistrations(12, 2000, { copies: 4, mistakes: 4, without: ['sex'], empty: 0.03 });
    const { precision, offeredOfAll } = judge(western, match(western));

    expect(precision).toBeGreaterThan(0.998);
    expect(offeredOfAll).toBeGreaterThan(0.97);
  });

  it('works with names and birth dates alone', () => {
    const bare = generateChineseRegistrations(13, 3000, { careless: 0.4, another: 0.3, adultsWithoutMother: 1, empty: { id_number: 1, phone: 1, address: 1, ethnicity: 1, mother_name: 1 } });
    const { precision, offeredOfAll } = judge(bare, match(bare));

    expect(precision).toBeGreaterThan(0.99);
    expect(offeredOfAll).toBeGreaterThan(0.85);
  });
});

it('makes no person of nothing', () => {
  expect(match([]).pairs.size).toBe(0);
  expect(match(generateChineseRegistrations(1, 1)).clusters).toHaveLength(1);
});

describe('the generated registrations', () => {
  const rows = generateChineseRegistrations(14, 4000);

  it('are the same for the same seed', () => {
    expect(generateChineseRegistrations(14, 4000)).toEqual(rows);
    expect(generateChineseRegistrations(15, 50)).not.toEqual(rows.slice(0, 50));
  });

  it('name every kind of mistake they make', () => {
    const kinds = new Set(rows.flatMap(({ mistakes }) => mistakes));

    expect(kinds.size).toBeGreaterThan(40);
    expect(rows.filter(({ mistakes }) => mistakes.length === 0).length / rows.length).toBeGreaterThan(0.5);
  });
});
