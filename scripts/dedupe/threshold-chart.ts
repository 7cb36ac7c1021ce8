import type { PairList } from '@/domain/matching/pair-list';
import { probabilityOf } from '@/domain/matching/score-levels';

const THRESHOLDS = [-4, -2, 0, 2, 4, 6, 8, 10, 12, 15] as const;
const BAR = 30;

/** One line of the chart: what would be joined from this weight on, as the model itself estimates it. */
export type ChartLine = { weight: number; pairs: number; precision: number; recall: number };

export function chartOf(pairs: PairList): readonly ChartLine[] {
  const bins = THRESHOLDS.map(() => ({ pairs: 0, same: 0 }));
  let all = 0;

  for (let pair = 0; pair < pairs.size; pair += 1) {
    const weight = pairs.weight[pair] ?? 0;
    const probability = probabilityOf(weight);
    all += probability;
    const bin = bins[THRESHOLDS.findLastIndex((threshold) => weight >= threshold)];
    if (!bin) continue;
    bin.pairs += 1;
    bin.same += probability;
  }
  return THRESHOLDS.map((weight, index) => {
    const above = bins.slice(index).reduce((sum, bin) => ({ pairs: sum.pairs + bin.pairs, same: sum.same + bin.same }));
    return { weight, pairs: above.pairs, precision: above.pairs === 0 ? 1 : above.same / above.pairs, recall: all === 0 ? 0 : above.same / all };
  });
}

/** The chart as text, its bars as long as the share found. */
export function drawChart(lines: readonly ChartLine[], heads: readonly string[]): string {
  const rows = lines.map(({ weight, pairs, precision, recall }) => [`${weight > 0 ? '+' : ''}${weight}`, String(pairs), `${(precision * 100).toFixed(3)} %`, `${(recall * 100).toFixed(2)} %  ${'█'.repeat(Math.round(recall * BAR))}`]);

  return [heads, ...rows].map(([weight = '', pairs = '', precision = '', recall = '']) => `${weight.padStart(12)}  ${pairs.padStart(14)}  ${precision.padStart(26)}  ${recall}`).join('\n');
}
