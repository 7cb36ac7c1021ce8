import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'dedupe-'));
afterAll(() => rmSync(folder, { recursive: true }));

const REGISTRATIONS = [
  'record_id,source_hospital,name,sex,birth_date,id_type,id_number,phone,address,ethnicity,mother_name,ward',
  'R1,H1,张晓伟,男,1988-02-23,01,110101198802230016,13800138001,北京市东城区人民路7号,汉,,内科',
  'R2,H2,張晓伟,1,19880223,01,110101198802230016,13800138001,人民路7号,01,,',
  'R3,H1,王子轩,1,2015-06-01,,,13800138002,北京市东城区和平路9号,01,李芳,',
  'R4,H1,王子豪,1,2015-06-01,,,13800138002,北京市东城区和平路9号,01,李芳,',
  'R4,H1,王子豪,1,2015-06-01,,,,,,,',
  ',H1,无号,1,,,,,,,,',
  'R5,H1,短行',
  'R6,H1,赵六,甲,昨天,111,E12345678,,,,,',
  '',
].join('\r\n');

function dedupe(...given: string[]) {
  return spawnSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'scripts/dedupe.ts', ...given], { encoding: 'utf8' });
}

function lines(run: string, file: string): string[] {
  return readFileSync(join(folder, run, file), 'utf8').trimEnd().split('\n');
}

it('links one person, keeps twins apart, and reports the rows it cannot read', () => {
  const path = join(folder, 'records.csv');
  writeFileSync(path, REGISTRATIONS);
  const { status, stdout } = dedupe(path, '--out', join(folder, 'plain'));

  expect(status).toBe(0);
  expect(stdout).toContain('5 records');
  expect(lines('plain', 'clusters.csv')).toEqual(['record_id,cluster_id', 'R1,R1', 'R2,R1', 'R3,R3', 'R4,R4', 'R6,R6']);
  expect(lines('plain', 'pairs.csv')[1]).toMatch(/^R1,R2,[\d.]+,0\.99\d*,link$/);
  expect(lines('plain', 'rejects.csv')).toEqual([
    'line,record_id,reason,kept',
    '6,R4,record_id_repeated,no',
    '7,,record_id_missing,no',
    '8,R5,wrong_number_of_columns,no',
    '9,R6,birth_date_unreadable,yes',
    '9,R6,sex_unreadable,yes',
    '9,R6,id_type_unknown,yes',
  ]);
});

it('finds the same in a packed file with the model of the first run', () => {
  const path = join(folder, 'records.csv.gz');
  writeFileSync(path, gzipSync(REGISTRATIONS));
  const { status } = dedupe(path, '--out', join(folder, 'packed'), '--model', join(folder, 'plain', 'model.json'));

  expect(status).toBe(0);
  for (const file of ['pairs.csv', 'clusters.csv', 'model.json']) expect(lines('packed', file)).toEqual(lines('plain', file));
});

it('says in both languages what it cannot do', () => {
  const noHeader = join(folder, 'no-header.csv');
  writeFileSync(noHeader, 'id,name\n1,张伟\n');

  for (const [given, sentence] of [
    [[], 'Usage'],
    [[join(folder, 'absent.csv')], 'cannot be read'],
    [[noHeader], 'record_id among them'],
    [[join(folder, 'records.csv'), '--model', noHeader], 'no match model'],
  ] as const) {
    const { status, stderr } = dedupe(...given);
    expect(status).toBe(1);
    expect(stderr).toContain(sentence);
    expect(stderr).toMatch(/\p{Script=Han}/u);
  }
});
