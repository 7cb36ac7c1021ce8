import { clusterRecords } from '@/domain/matching/cluster-records';
import type { ClusterEdge } from '@/domain/matching/cluster-records';
import { decidePair, findVeto, THRESHOLDS } from '@/domain/matching/decide-pair';
import type { PairDecision } from '@/domain/matching/decide-pair';
import { MATCH_FIELDS } from '@/domain/matching/fields';
import { levelsOf } from '@/domain/matching/pair-list';
import type { PairList } from '@/domain/matching/pair-list';
import type { RecordTable } from '@/domain/matching/record-table';
import { findUnsupported } from '@/domain/matching/stay-linked';

/** Decides every pair, then joins records into persons; a link that its person's other records contradict or do not support goes to people. */
export function decideBatch(table: RecordTable, pairs: PairList): { decisions: readonly PairDecision[]; clusters: Uint32Array } {
  const levels = new Uint8Array(MATCH_FIELDS.length);
  const decisions = new Array<PairDecision>(pairs.size).fill('apart');
  const links: ClusterEdge[] = [];

  for (let pair = 0; pair < pairs.size; pair += 1) {
    const weight = pairs.weight[pair] ?? 0;
    if (weight < THRESHOLDS.review) continue;
    const decision = decidePair(weight, findVeto(levelsOf(pairs.pattern[pair] ?? 0, levels)), THRESHOLDS.linkInBatch);
    decisions[pair] = decision;
    if (decision === 'link') links.push(edgeOf(pairs, pair));
  }
  const clusters = joinPersons(table.size, pairs, links);

  for (const [pair, decision] of decisions.entries()) {
    if (decision === 'link' && clusters[pairs.later[pair] ?? 0] !== clusters[pairs.earlier[pair] ?? 0]) decisions[pair] = 'review';
  }
  return { decisions, clusters };
}

/** Joined by links, kept by all that its records say of each other. */
function joinPersons(records: number, pairs: PairList, links: readonly ClusterEdge[]): Uint32Array {
  const apart = pairsWithin(pairs, clusterRecords(records, links, [])).filter((pair) => isApart(pairs, pair)).map((pair) => edgeOf(pairs, pair));
  const joined = clusterRecords(records, links, apart);
  const unsupported = findUnsupported(joined, pairsWithin(pairs, joined).map((pair) => edgeOf(pairs, pair)), THRESHOLDS.stay);
  if (unsupported.size === 0) return joined;

  return clusterRecords(records, links.filter(({ one, other }) => !unsupported.has(one) && !unsupported.has(other)), apart);
}

function edgeOf(pairs: PairList, pair: number): ClusterEdge {
  return { one: pairs.earlier[pair] ?? 0, other: pairs.later[pair] ?? 0, weight: pairs.weight[pair] ?? 0 };
}

/** The pairs whose records are one person. */
function pairsWithin(pairs: PairList, clusters: Uint32Array): readonly number[] {
  const within: number[] = [];

  for (let pair = 0; pair < pairs.size; pair += 1) if (clusters[pairs.later[pair] ?? 0] === clusters[pairs.earlier[pair] ?? 0]) within.push(pair);
  return within;
}

/** More likely two persons than one, or twins by their numbers: a third record like both does not make them one. */
function isApart(pairs: PairList, pair: number): boolean {
  if ((pairs.weight[pair] ?? 0) < THRESHOLDS.review) return true;

  return findVeto(levelsOf(pairs.pattern[pair] ?? 0, new Uint8Array(MATCH_FIELDS.length))) === 'neighbouringNumbers';
}
