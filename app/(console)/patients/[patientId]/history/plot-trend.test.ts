import { expect, it } from 'vitest';

import { plotTrend, spanOf } from '@/app/(console)/patients/[patientId]/history/plot-trend';
import { clusterItems } from '@/domain/records/history/cluster-items';
import { head, named, quantity, result } from '@/domain/records/record.fixture';
import { planTrends } from '@/domain/records/trends/plan-trend';

function trendOf(name: string, unit: string, ...values: readonly [hospital: string, day: string, value: number][]) {
  const items = values.map(([hospital, day, value], position) =>
    result(head(hospital, `Observation/${position}`, `${day}T08:00:00+08:00`), named(name), quantity(value, unit), { ranges: [{ text: '4-8', low: null, high: null, unit: null }] }),
  );
  const [trend] = planTrends(clusterItems(items));
  if (!trend) throw new Error('nothing to plot');
  return trend;
}

it('time runs to the right, more is higher, and the band lies where the ranges are', () => {
  const trend = trendOf('血钾', 'mmol/L', ['A', '2026-01-01', 2], ['B', '2026-01-11', 10], ['A', '2026-01-06', 6]);
  const { points, lines, band, breaks } = plotTrend(trend, spanOf([trend]), [108, 48]);

  expect(points.map(({ x, y }) => [x, y])).toEqual([[4, 44], [54, 24], [104, 4]]);
  expect(lines).toEqual(['4,44 54,24 104,4']);
  expect(band).toEqual({ top: 14, height: 20 });
  expect(breaks).toEqual([]);
});

it('no line is drawn from one method to another', () => {
  const trend = trendOf('TSH', 'mIU/L', ['A', '2026-01-01', 2], ['A', '2026-01-06', 6], ['B', '2026-01-11', 10]);
  const { lines, breaks } = plotTrend(trend, spanOf([trend]), [108, 48]);

  expect(lines).toHaveLength(1);
  expect(breaks).toEqual([79]);
});

it('a single value, or one that never changed, lies in the middle of its range', () => {
  const trend = trendOf('血钾', 'mmol/L', ['A', '2026-01-01', 6]);

  expect(plotTrend(trend, spanOf([trend]), [108, 48]).points).toMatchObject([{ x: 54, y: 24 }]);
});
