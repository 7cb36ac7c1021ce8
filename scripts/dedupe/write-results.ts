import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';

import type { MatchModel } from '@/domain/matching/match-model';
import type { PairList } from '@/domain/matching/pair-list';
import { probabilityOf } from '@/domain/matching/score-levels';
import type { PairDecision } from '@/domain/matching/decide-pair';
import type { ReadRecords } from '@/scripts/dedupe/read-records';

const LEAST_PROBABILITY = 0.001;
const LINES_A_WRITE = 20_000;

export type Results = ReadRecords & { model: MatchModel; pairs: PairList; decisions: readonly PairDecision[]; clusters: Uint32Array };

/** Writes the four files of a run into a folder that is there. */
export async function writeResults(folder: string, { ids, rejects, model, pairs, decisions, clusters }: Results): Promise<void> {
  await writeLines(join(folder, 'rejects.csv'), 'line,record_id,reason,kept', rejects.length, (at) => {
    const { line, recordId, reason, kept } = rejects[at] ?? {};
    return `${String(line)},${csvField(recordId ?? '')},${String(reason)},${kept ? 'yes' : 'no'}`;
  });
  await writeLines(join(folder, 'pairs.csv'), 'record_id_a,record_id_b,weight,probability,decision', pairs.size, (pair) => {
    const weight = pairs.weight[pair] ?? 0;
    const probability = probabilityOf(weight);
    if (probability < LEAST_PROBABILITY) return null;
    return `${csvField(ids.textOf((pairs.earlier[pair] ?? 0) + 1))},${csvField(ids.textOf((pairs.later[pair] ?? 0) + 1))},${weight.toFixed(4)},${probability.toFixed(8)},${decisions[pair] ?? 'apart'}`;
  });
  await writeLines(join(folder, 'clusters.csv'), 'record_id,cluster_id', ids.size, (at) => `${csvField(ids.textOf(at + 1))},${csvField(ids.textOf((clusters[at] ?? 0) + 1))}`);
  await writeLines(join(folder, 'model.json'), JSON.stringify(model, null, 1), 0, () => null);
}

async function writeLines(path: string, header: string, count: number, lineOf: (at: number) => string | null): Promise<void> {
  const file = createWriteStream(path);
  let lines = [header];

  for (let at = 0; at < count; at += 1) {
    const line = lineOf(at);
    if (line !== null) lines.push(line);
    if (lines.length < LINES_A_WRITE) continue;
    if (!file.write(`${lines.join('\n')}\n`)) await once(file, 'drain');
    lines = [];
  }
  file.end(lines.length > 0 ? `${lines.join('\n')}\n` : '');
  await once(file, 'finish');
}

function csvField(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
