import type { Trend, TrendPoint, TrendRange } from '@/domain/records/trends/plan-trend';

export type PlottedPoint = { point: TrendPoint; x: number; y: number; range: { top: number; height: number } | null };

export type PlottedTrend = {
  points: readonly PlottedPoint[];
  /** One `points` attribute a run: lines never cross a break. */
  lines: readonly string[];
  /** Where to mark that a line was broken. */
  breaks: readonly number[];
  band: { top: number; height: number } | null;
};

/** Space for the marks at the edges, in the units of the box. */
const MARGIN = 4;

/**
 * A trend in a box of `width` by `height`: time runs to the right, each point
 * with its own laboratory's range, a band only where all ranges are one.
 * @param span ms since 1970; several small charts share one, so that their times line up.
 */
export function plotTrend({ points, runs, sharedRange }: Trend, span: readonly [number, number], [width, height]: readonly [number, number]): PlottedTrend {
  const bounds = points.flatMap(({ number, range }) => [number, ...limits(range)]);
  const across = scale(span[0], span[1], MARGIN, width - MARGIN);
  const up = scale(Math.min(...bounds), Math.max(...bounds), height - MARGIN, MARGIN);
  const box = (range: TrendRange) => {
    const top = range.high === null ? 0 : up(range.high);
    return { top, height: (range.low === null ? height : up(range.low)) - top };
  };

  const plotted = points.map((point) => ({ point, x: across(point.start), y: up(point.number), range: point.range && box(point.range) }));
  return {
    points: plotted,
    lines: runs.filter(([first, last]) => last > first).map(([first, last]) => plotted.slice(first, last + 1).map(({ x, y }) => `${round(x)},${round(y)}`).join(' ')),
    breaks: runs.slice(1).map(([first]) => ((plotted[first - 1]?.x ?? 0) + (plotted[first]?.x ?? 0)) / 2),
    band: sharedRange && box(sharedRange),
  };
}

/** From the first to the last point of several trends. */
export function spanOf(trends: readonly Trend[]): readonly [number, number] {
  const starts = trends.flatMap(({ points }) => points.map(({ start }) => start));

  return [Math.min(...starts), Math.max(...starts)];
}

function limits(range: TrendRange | null): readonly number[] {
  return range ? [range.low, range.high].filter((limit) => limit !== null) : [];
}

/** A flat line in the middle where there is nothing to spread. */
function scale(low: number, high: number, from: number, to: number): (value: number) => number {
  return high > low ? (value) => from + ((value - low) / (high - low)) * (to - from) : () => (from + to) / 2;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
