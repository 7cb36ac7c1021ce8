import { describe, expect, it } from 'vitest';

import { NOW, plantHistory } from '@/demo/records/planted-history';
import { assembleHistory } from '@/domain/records/history/assemble-history';
import { findRows, NO_FILTER, toSearchable } from '@/domain/records/view/find-rows';
import { drawHistory } from '@/domain/records/view/history-view';

const EVENTS = 3_700;

const { answers, sources } = plantHistory(1, EVENTS);
const items = answers.flatMap((answer) => answer.items.filter(({ kind }) => kind !== 'demographics'));
const history = assembleHistory({ answers, sources, known: [], now: NOW });
const { rows } = drawHistory({ history, sources, masked: [], withheld: [], lastLookedAt: null });
const searchable = toSearchable(rows, (code) => `${code} 医院`);

describe('a record of five thousand items', () => {
  it('has every report of every item behind its rows', () => {
    expect(items.length).toBeGreaterThanOrEqual(5_000);
    expect(rows.flatMap(({ reports }) => reports)).toHaveLength(items.length);
  });

  it('is searched to its last row', () => {
    expect(findRows(searchable, NO_FILTER)).toHaveLength(rows.length);
    for (const row of rows.filter(({ title, day }) => title !== '' && day !== null).filter((_, position) => position % 97 === 0)) {
      expect(findRows(searchable, { ...NO_FILTER, query: `${row.title} ${row.day ?? ''}` }).map(({ key }) => key)).toContain(row.key);
    }
  });

  it('is narrowed to what its filters say, and together they find all of it', () => {
    const byHospital = sources.map(({ organisationCode }) => findRows(searchable, { ...NO_FILTER, hospital: organisationCode }));

    expect(new Set(byHospital.flat().map(({ key }) => key)).size).toBe(rows.length);
    expect(findRows(searchable, { ...NO_FILTER, abnormalOnly: true }).every(({ judgement }) => judgement?.abnormal === true)).toBe(true);
  });
});
