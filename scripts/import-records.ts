/**
 * Takes a hospital's export into the index: `npm run -s index:import -- FILE.csv --organisation CODE [--id-types LIST]`.
 * LIST is the list of document types whose bare codes the file writes, such as CV02.01.101-2011 or psn_cert_type. Rows that
 * cannot be read go to FILE.csv.rejects.csv with line and reason, and the run goes on. Interrupted, it goes on where
 * it was; run again, it changes nothing that is not new.
 */
import { createWriteStream } from 'node:fs';
import { parseArgs } from 'node:util';

import * as z from 'zod';

import { isDocumentTypeList } from '@/domain/identifiers/document-types';
import { TYPE_DOUBTS } from '@/domain/feed/read-feed-row';
import type { RowFault, TypeDoubt } from '@/domain/feed/read-feed-row';
import { fingerprintOf, forgetState, keepState, rowsDone } from '@/scripts/import-state';
import { loadEnvironmentFile } from '@/scripts/places.mjs';
import { phraseOnOneLine } from '@/scripts/progress.mjs';
import { readFeedFile } from '@/scripts/read-feed-file';
import { Refusal, runMain } from '@/scripts/refusal.mjs';
import { database } from '@/server/db';
import { importRows, noDoubts } from '@/server/feed/import-rows';
import type { FeedHospital, ImportCounts, NumberedRow, TypeDoubts } from '@/server/feed/import-rows';

/** Small enough that an interruption repeats a few seconds of work, large enough that the audit trail stays short. */
const ROWS_AT_ONCE = 1_000;

type Fault = RowFault | 'another-person' | 'repeated' | 'columns' | 'unclosed-quote';

type Reject = { line: number; localNumber: string; fault: Fault };

const sentences: Record<Fault, string> = {
  'record-id': 'feedNoNumber',
  name: 'feedNoName',
  sex: 'feedSexWrong',
  'birth-date': 'feedBirthDateWrong',
  'too-long': 'feedTooLong',
  'another-person': 'feedAnotherPerson',
  repeated: 'feedRepeated',
  columns: 'feedColumnsDiffer',
  'unclosed-quote': 'feedQuoteOpen',
};

const doubtSentences: Record<TypeDoubt, string> = {
  'list-not-said': 'feedTypeListNotSaid',
  'not-listed': 'feedTypeNotListed',
  'other-number': 'feedTypeOtherNumber',
};

function readFlags(): { file: string; organisation: string; typeList: string | null } {
  try {
    const { values, positionals } = parseArgs({ options: { organisation: { type: 'string' }, 'id-types': { type: 'string' } }, allowPositionals: true });
    const [file] = z.tuple([z.string()]).parse(positionals);
    return { file, organisation: z.string().parse(values.organisation), typeList: values['id-types'] ?? null };
  } catch {
    throw new Refusal('feedUsage');
  }
}

async function findHospital(code: string, typeList: string | null): Promise<FeedHospital> {
  if (typeList !== null && !isDocumentTypeList(typeList)) throw new Refusal('feedNoTypeList', { list: typeList });

  const hospital = await database().organisation.findFirst({ where: { code, kind: 'HOSPITAL' }, select: { id: true, code: true } });
  if (!hospital) throw new Refusal('feedNoHospital', { code });

  return { ...hospital, typeList };
}

/** A cell that begins like a formula is quoted: spreadsheets would run it. */
function cell(text: string): string {
  const inert = /^[=+\-@]/.test(text) ? `'${text}` : text;

  return `"${inert.replaceAll('"', '""')}"`;
}

function rejectLine({ line, localNumber, fault }: Reject): string {
  return `${line},${cell(localNumber)},${fault},${cell(phraseOnOneLine(sentences[fault]))}\n`;
}

async function importFile(hospital: FeedHospital, file: string): Promise<{ rows: number; counts: ImportCounts; doubts: TypeDoubts; rejected: number }> {
  const fingerprint = await fingerprintOf(file).catch(() => Promise.reject(new Refusal('dedupeNoFile', { path: file })));
  const done = await rowsDone(file, fingerprint, hospital.code);
  const rejects = createWriteStream(`${file}.rejects.csv`, { flags: done > 0 ? 'a' : 'w' });
  if (done === 0) rejects.write('line,record_id,fault,reason\n');
  else process.stderr.write(`${phraseOnOneLine('feedResumed', { rows: done })}\n`);

  const total: ImportCounts = { registered: 0, linked: 0, changed: 0, unchanged: 0, refused: 0 };
  const doubts = noDoubts();
  const seen = new Set<string>();
  const since = performance.now();
  let [rows, rejected] = [0, 0];
  let waiting: NumberedRow[] = [];

  async function takeIn(): Promise<void> {
    const { counts, doubts: met, refused } = await importRows(hospital, waiting);
    for (const one of refused) rejects.write(rejectLine(one));
    rejected += refused.length;
    addCounts(total, counts);
    for (const doubt of TYPE_DOUBTS) doubts[doubt] += met[doubt];
    waiting = [];
    await keepState(file, { fingerprint, organisation: hospital.code, rows });
    say(rows, (rows - done) / ((performance.now() - since) / 1000));
  }

  for await (const { line, row, fault } of readFeedFile(file)) {
    rows += 1;
    const localNumber = row?.record_id.trim() ?? '';
    // A second row of one number would undo the first, and the next run the second.
    const repeated = localNumber !== '' && seen.has(localNumber);
    seen.add(localNumber);
    if (rows <= done) continue;
    if (row && !repeated) waiting.push({ line, row });
    else {
      rejects.write(rejectLine({ line, localNumber, fault: fault ?? 'repeated' }));
      rejected += 1;
    }
    if (waiting.length >= ROWS_AT_ONCE) await takeIn();
  }
  if (waiting.length > 0) await takeIn();

  await new Promise((resolve) => rejects.end(resolve));
  await forgetState(file);
  return { rows, counts: total, doubts, rejected };
}

function addCounts(total: ImportCounts, counts: ImportCounts): void {
  total.registered += counts.registered;
  total.linked += counts.linked;
  total.changed += counts.changed;
  total.unchanged += counts.unchanged;
}

/** One line that is drawn over on a terminal, and one line each for a log. */
function say(rows: number, rate: number): void {
  const line = phraseOnOneLine('feedProgress', { rows, rate: Math.round(rate) });

  process.stderr.write(process.stderr.isTTY ? `\r\u001b[2K${line}` : `${line}\n`);
}

await runMain(async () => {
  const { file, organisation, typeList } = readFlags();
  loadEnvironmentFile();

  const { rows, counts, doubts, rejected } = await importFile(await findHospital(organisation, typeList), file);
  await database().$disconnect();
  if (process.stderr.isTTY) process.stderr.write('\n');
  process.stdout.write(`${phraseOnOneLine('feedDone', { rows, ...counts, rejected, path: `${file}.rejects.csv` })}\n`);
  for (const doubt of TYPE_DOUBTS) if (doubts[doubt] > 0) process.stdout.write(`${phraseOnOneLine(doubtSentences[doubt], { count: doubts[doubt] })}\n`);
});
