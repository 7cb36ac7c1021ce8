import { describe, expect, it } from 'vitest';

import { readPlace, writePlace } from '@/app/(console)/patients/[patientId]/history/history-place';
import type { HistoryPlace } from '@/app/(console)/patients/[patientId]/history/history-place';

const context = { today: '2026-11-24', problems: [{ key: 'E11' }, { key: '慢性腰痛' }] };
const start: HistoryPlace = { shown: 'problems', filter: { hospital: null, section: null, from: null, problem: null, abnormalOnly: false, changedOnly: false } };

describe('the address of a place in a history', () => {
  it('is bare where everybody starts', () => {
    expect(writePlace(start, context.today)).toBe('');
    expect(readPlace(new URLSearchParams(), context)).toEqual(start);
  });

  it('leads back to every place', () => {
    const place: HistoryPlace = { shown: 'table', filter: { hospital: 'TZ-DY', section: 'results', from: '2024-11-24', problem: '慢性腰痛', abnormalOnly: true, changedOnly: true } };

    expect(readPlace(new URLSearchParams(writePlace(place, context.today)), context)).toEqual(place);
  });

  it('names no disease', () => {
    const place: HistoryPlace = { shown: 'timeline', filter: { ...start.filter, problem: 'E11' } };

    expect(writePlace(place, context.today)).not.toContain('E11');
  });

  it('that says nothing we know is the start', () => {
    expect(readPlace(new URLSearchParams('view=all&section=x&period=ever&problem=zz'), context)).toEqual(start);
  });
});
