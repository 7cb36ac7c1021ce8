import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { fingerprintOf, keepState } from '@/scripts/import-state';
import { database } from '@/server/db';
import { plantHospital } from '@/test/plant-staff';
import type { PlantedHospital } from '@/test/plant-staff';

const HEADER = 'record_id,source_hospital,name,sex,birth_date,id_type,id_number,phone,address,ethnicity,mother_name';

let folder: string;
let hospital: PlantedHospital;

async function run(file: string, organisation = hospital.code, ...flags: readonly string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=react-server', 'scripts/import-records.ts', file, '--organisation', organisation, ...flags]);
  const parts: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => parts.push(part));

  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, said: Buffer.concat(parts).toString() };
}

function write(name: string, lines: readonly string[], header = HEADER): string {
  const file = join(folder, name);
  const text = `\uFEFF${[header, ...lines].join('\r\n')}\r\n`;
  writeFileSync(file, name.endsWith('.gz') ? gzipSync(text) : text);
  return file;
}

function records(): Promise<number> {
  return database().sourceRecord.count({ where: { organisationId: hospital.id } });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yika-feed-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  hospital = await plantHospital();
});

it('takes a file in once, names what it refuses by line, and run again changes nothing', async () => {
  const file = write('a.csv', [
    '1,A,周明华,男,19660905,01,331024196609059375,15400005003,"仙居县, 福应街道",汉族,',
    '2,A,"李""梅",F,1997-05-03,,,,,,',
    '=3,A,,1,,,,,,,',
    '1,A,周明桦,1,,,,,,,',
    '4,A',
    '5,A,"甲,,,,,,,,',
  ]);

  expect(await run(file)).toMatchObject({ code: 0, said: expect.stringContaining('6 rows, 2 new people, 0 linked, 0 changed, 0 unchanged, 4 rejected') });
  expect(readFileSync(`${file}.rejects.csv`, 'utf8').split('\n')).toEqual([
    'line,record_id,fault,reason',
    '5,"1",repeated,"这个患者编号在文件里出现过，只取第一次 · this patient number came before in the file; the first is taken"',
    '6,"",columns,"列数与第一行不同 · not as many columns as the first line"',
    '7,"",unclosed-quote,"引号没有结束 · a quote that is never closed"',
    `4,"'=3",name,"没有姓名 · no name"`,
    '',
  ]);
  expect(await run(file)).toMatchObject({ said: expect.stringContaining('0 new people, 0 linked, 0 changed, 2 unchanged, 4 rejected') });
  expect(await records()).toBe(2);
});

it('says how many document types it could not use, and reads them where the list is said', async () => {
  const file = write('types.csv', ['1,A,甲一,,,03,E90411278,,,,', '2,A,乙二,,,psn_cert_type|99,X1,,,,', '3,A,丙三,,,CV02.01.101-2023|08,,,,,']);

  const { said } = await run(file);
  expect(said).toContain('1 rows give a document type without its list');
  expect(said).toContain('1 rows have a number that is none of their document type');
  expect((await run(file, hospital.code, '--id-types', 'CV02.01.101-2011')).said).not.toContain('without its list');
  expect(await run(file, hospital.code, '--id-types', 'somewhere')).toMatchObject({ code: 1, said: expect.stringContaining('No list of document types somewhere is known') });
});

it('reads a packed file, and goes on where an interrupted run stopped', async () => {
  const file = write('b.csv.gz', ['1,A,甲一,,,,,,,,', '2,A,乙二,,,,,,,,', '3,A,丙三,,,,,,,,']);
  await keepState(file, { fingerprint: await fingerprintOf(file), organisation: hospital.code, rows: 2 });

  expect((await run(file)).said).toContain('the first 2 rows are imported');
  expect(await records()).toBe(1);
  expect((await readdir(folder)).filter((name) => name.startsWith('b.csv.gz.import'))).toEqual([]);
});

it('begins anew where the state beside it is of another file', async () => {
  const file = write('c.csv', ['1,A,甲一,,,,,,,,']);
  await keepState(file, { fingerprint: 'another', organisation: hospital.code, rows: 1 });

  await run(file);
  expect(await records()).toBe(1);
});

it.each([
  ['a hospital nobody knows', ['1,A,甲,,,,,,,,'], HEADER, 'NOWHERE', 'The database knows no hospital with the code NOWHERE.'],
  ['a file without names', ['1,A'], 'record_id,source_hospital', undefined, 'The file lacks columns that are needed: name.'],
  ['a file that is not there', null, HEADER, undefined, 'cannot be read'],
])('%s is refused in a sentence', async (_story, lines, header, organisation, sentence) => {
  const { code, said } = await run(lines === null ? join(folder, 'none.csv') : write('d.csv', lines, header), organisation);

  expect(code).toBe(1);
  expect(said).toContain(sentence);
  expect(said).not.toMatch(/^\s+at /m);
});
