import type { BatchResult } from '@/domain/matching/match-batch';
import { probabilityOf } from '@/domain/matching/score-levels';
import { chartOf, drawChart } from '@/scripts/dedupe/threshold-chart';
import type { Results } from '@/scripts/dedupe/write-results';
import { phraseOnOneLine } from '@/scripts/progress.mjs';
import { phraseBoth } from '@/scripts/refusal.mjs';

type Summary = Results & Pick<BatchResult, 'compared' | 'large'> & { seconds: number; out: string };

/** The summary of a run on standard output: how fast, how many, how sure, and what another threshold would do. */
export function summarise({ ids, rejects, pairs, decisions, clusters, compared, large, seconds, out }: Summary): void {
  const links = pairs.weight.filter((_, pair) => decisions[pair] === 'link');
  const sure = links.reduce((sum, weight) => sum + probabilityOf(weight), 0);

  say('dedupeSummary', {
    records: ids.size,
    seconds: seconds.toFixed(1),
    rate: Math.round(ids.size / seconds),
    compared,
    links: links.length,
    review: decisions.filter((decision) => decision === 'review').length,
    persons: new Set(clusters).size,
    precision: links.length === 0 ? '–' : ((sure / links.length) * 100).toFixed(3),
    rejected: rejects.filter(({ kept }) => !kept).length,
    noted: rejects.filter(({ kept }) => kept).length,
    out,
    memory: Math.round(process.resourceUsage().maxRSS / 1024),
  });
  const cut = Map.groupBy(large, ({ key }) => key);
  for (const [key, blocks] of cut) say(blocks[0]?.compared === 'none' ? 'dedupeKeyUnused' : 'dedupeLargeBlocks', { key, blocks: blocks.length, most: blocks.reduce((most, { records }) => Math.max(most, records), 0) });

  const heads = ['dedupeChartWeight', 'dedupeChartPairs', 'dedupeChartPrecision', 'dedupeChartRecall'].map((key) => phraseOnOneLine(key));
  process.stdout.write(`${drawChart(chartOf(pairs), heads)}\n`);
}

function say(key: string, values: Record<string, string | number>): void {
  process.stdout.write(`${phraseBoth(key, values)}\n`);
}
