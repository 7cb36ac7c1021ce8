import { describe, expect, it } from 'vitest';

import { measureCases, measurePace, newDuplicates, rateOf } from '@/domain/patient-index/case-metrics';

const HOUR = 3_600_000;
const midnight = Date.parse('2026-11-24T00:00:00+08:00');

describe('figures of the queue', () => {
  it('say no share of fewer than twenty', () => {
    expect(rateOf(19, 19)).toEqual({ part: 19, whole: 19, value: null });
    expect(rateOf(5, 20)).toEqual({ part: 5, whole: 20, value: 0.25 });
  });

  it('count of each merged group the new entries beyond its first', () => {
    expect(newDuplicates([[1, 10], [10, 11, 12], [1, 2], [10]], 10)).toBe(3);
  });

  it('divide decisions by the hours in which somebody decided', () => {
    const twenty = Array.from({ length: 20 }, (_, index) => ({ by: 'a', at: midnight + (index % 2) * HOUR }));

    expect(measurePace([...twenty, { by: 'b', at: midnight }])).toEqual({
      all: { decisions: 21, hours: 3, perHour: 7 },
      each: [
        { by: 'a', decisions: 20, hours: 2, perHour: 10 },
        { by: 'b', decisions: 1, hours: 1, perHour: null },
      ],
    });
  });

  it('name every day of the period, and how old is what waits', () => {
    const index = { entries: 0, possibleDuplicates: 0, newEntries: 0, merged: [], reopened: 0, reviews: { given: 20, agreed: 19 } };
    const cases = [
      { openedAt: midnight - 30 * HOUR, dueAt: midnight, decided: null },
      { openedAt: midnight + HOUR, dueAt: midnight + 25 * HOUR, decided: null },
      { openedAt: midnight - HOUR, dueAt: midnight, decided: { by: 'a', at: midnight + HOUR, takenBack: false } },
    ];
    const { days, open, beforeDue, agreement } = measureCases({ ...index, cases }, { since: midnight - 24 * HOUR, now: midnight + 2 * HOUR });

    expect(days).toEqual([
      { day: '2026-11-23', opened: 1, decided: 0 },
      { day: '2026-11-24', opened: 1, decided: 1 },
    ]);
    expect(open).toEqual({ count: 2, overdue: 1, median: 1, oldest: 32 });
    expect(beforeDue).toEqual({ part: 0, whole: 1, value: null });
    expect(agreement).toEqual({ part: 19, whole: 20, value: 0.95 });
  });
});
