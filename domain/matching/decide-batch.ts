import { clusterRecords } from '@/domain/matching/cluster-records';
import type { ClusterEdge } from '@/domain/matching/cluster-records';
import { decidePair, findVeto, THRESHOLDS } from '@/domain/matching/decide-pair';
import type { PairDecision } from '@/domain/matching/decide-pair';
import { MATCH_FIELDS } from '@/domain/matching/fields';
import { levelsOf } from '@/domain/matching/pair-list';
import type { PairList } from '@/domain/matching/pair-list';
import type { RecordTable } from '@/domain/matching/record-table';

/** Decides every pair, then joins records into persons; a link that its person's other records contradict goes to people. */
export function decideBatch(table: RecordTable, pairs: PairList): { decisions: readonly PairDecision[]; clusters: Uint32Array } {
  const levels = new Uint8Array(MATCH_FIELDS.length);
  const decisions = new Array<PairDecision>(pairs.size).fill('apart');
  const links: ClusterEdge[] = [];

  for (let pair = 0; pair < pairs.size; pair += 1) {
    const weight = pairs.weight[pair] ?? 0;
    if (weight < THRESHOLDS.review) continue;
    const decision = decidePair(weight, findVeto(levelsOf(pairs.pattern[pair] ?? 0, levels)));
    decisions[pair] = decision;
    if (decision === 'link') links.push(edgeOf(pairs, pair));
  }
  const clusters = clusterRecords(table.size, links, findApart(pairs, clusterRecords(table.size, links, [])));

  for (const [pair, decision] of decisions.entries()) {
    if (decision === 'link' && clusters[pairs.later[pair] ?? 0] !== clusters[pairs.earlier[pair] ?? 0]) decisions[pair] = 'review';
  }
  return { decisions, clusters };
}

function edgeOf(pairs: PairList, pair: number): ClusterEdge {
  return { one: pairs.earlier[pair] ?? 0, other: pairs.later[pair] ?? 0, weight: pairs.weight[pair] ?? 0 };
}

/** Pairs that links alone would bring together, though they are more likely two persons than one. */
function findApart(pairs: PairList, joined: Uint32Array): readonly ClusterEdge[] {
  const apart: ClusterEdge[] = [];

  for (let pair = 0; pair < pairs.size; pair += 1) {
    if ((pairs.weight[pair] ?? 0) < THRESHOLDS.review && joined[pairs.later[pair] ?? 0] === joined[pairs.earlier[pair] ?? 0]) apart.push(edgeOf(pairs, pair));
  }
  return apart;
}
