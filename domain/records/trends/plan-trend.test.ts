import { describe, expect, it } from 'vitest';

import { clusterItems } from '@/domain/records/history/cluster-items';
import type { MeasurementItem } from '@/domain/records/record';
import { head, loinc, named, quantity, result } from '@/domain/records/record.fixture';
import { planTrends } from '@/domain/records/trends/plan-trend';
import { trendsOfProblem } from '@/domain/records/trends/trends-of-problem';

let serial = 0;
function measured(hospital: string, day: string, name: string, value: MeasurementItem['value'], changed: Parameters<typeof result>[3] = {}): MeasurementItem {
  return result(head(hospital, `Observation/${(serial += 1)}`, `${day}T08:00:00+08:00`), named(name), value, changed);
}

function trendOf(...items: readonly MeasurementItem[]) {
  const [trend] = planTrends(clusterItems(items));
  if (!trend) throw new Error('nothing was measured');
  return trend;
}

const range = (text: string) => ({ ranges: [{ text, low: null, high: null, unit: null }] });

describe('one analyte across hospitals', () => {
  const trend = trendOf(
    measured('A', '2026-01-01', '肌酐', quantity(88, 'umol/L'), range('57 - 97')),
    measured('B', '2026-03-01', 'CREA', quantity(1.2, 'mg/dL'), range('0.6-1.1')),
  );

  it('is drawn in one unit, oldest first, each point with its own laboratory’s range', () => {
    expect(trend).toMatchObject({ analyteId: 'creatinine', unit: 'umol/L', undrawn: [], runs: [[0, 1]], sharedRange: null });
    expect(trend.points.map(({ number }) => number)).toEqual([88, 106.08]);
    expect(trend.points.map((point) => point.range)).toEqual([{ low: 57, high: 97 }, { low: 53.04, high: 97.24 }]);
    expect(trend.points.map(({ judgement }) => judgement.byRange)).toEqual(['normal', 'high']);
  });

  it('keeps what the report says and the factor it was multiplied by', () => {
    expect(trend.points[1]).toMatchObject({ text: '1.2 mg/dL', factor: 88.4, organisationCode: 'B' });
  });
});

it('a band is shared only where every range is the same after conversion', () => {
  const same = trendOf(measured('A', '2026-01-01', '葡萄糖', quantity(5, 'mmol/L'), range('3.9-6.1')), measured('B', '2026-02-01', '葡萄糖', quantity(100, 'mg/dL'), range('70.26-109.9')));

  expect(same.sharedRange).toEqual({ low: 3.9, high: 6.1 });
  expect(trendOf(measured('A', '2026-01-01', '葡萄糖', quantity(5, 'mmol/L'), range('3.9-6.1')), measured('B', '2026-02-01', '葡萄糖', quantity(5, 'mmol/L'))).sharedRange).toBeNull();
});

it('the line breaks where laboratories measure differently, and holds where they do not', () => {
  const days = ['2026-01-01', '2026-02-01', '2026-03-01'] as const;
  const hospitals = ['A', 'A', 'B'] as const;
  const runsOf = (name: string, unit: string) => trendOf(...days.map((day, position) => measured(hospitals[position] ?? 'A', day, name, quantity(5, unit)))).runs;

  expect(runsOf('TSH', 'mIU/L')).toEqual([[0, 1], [2, 2]]);
  expect(runsOf('血钾', 'mmol/L')).toEqual([[0, 2]]);
});

it('potassium in whole blood stands on the chart of potassium, on no line with it', () => {
  const serum = measured('A', '2026-01-01', '血钾', quantity(4, 'mmol/L'));
  const whole = { ...measured('A', '2026-01-02', 'K', quantity(4.1, 'mmol/L')), concept: loinc('6298-4', 'K') };

  expect(trendOf(serum, whole)).toMatchObject({ analyteId: 'potassium', runs: [[0, 0], [1, 1]] });
});

it('below a limit is drawn open at the limit; words and refused units stand in the table only', () => {
  const trend = trendOf(
    measured('A', '2026-01-01', '降钙素原', { type: 'words', text: '<0.05 ng/mL' }),
    measured('A', '2026-02-01', '降钙素原', { type: 'words', text: '阴性' }),
    measured('A', '2026-03-01', '降钙素原', quantity(3, 'pmol/L')),
    { ...measured('A', '2026-03-01', '降钙素原', quantity(3, 'ng/mL')), times: { effective: null, effectiveEnd: null, issued: null } },
  );

  expect(trend.points).toMatchObject([{ number: 0.05, comparator: '<', text: '<0.05 ng/mL' }]);
  expect(trend.undrawn.map(({ text, reason }) => `${text}: ${reason}`).toSorted()).toEqual(['3 ng/mL: no-time', '3 pmol/L: no-factor', '阴性: words']);
});

it('what was withdrawn as an error is on no line', () => {
  expect(planTrends(clusterItems([{ ...measured('A', '2026-01-01', '血钾', quantity(9, 'mmol/L')), enteredInError: true }]))).toEqual([]);
});

it('a problem shows what is followed in it, as far as it was measured', () => {
  const trends = planTrends(clusterItems([measured('A', '2026-01-01', '肌酐', quantity(88, 'umol/L')), measured('A', '2026-01-01', 'HbA1c', quantity(7, '%')), measured('A', '2026-01-01', 'TSH', quantity(2, 'mIU/L'))]));

  expect(trendsOfProblem({ category: 'E11' }, trends).map(({ analyteId }) => analyteId)).toEqual(['glycated-haemoglobin', 'creatinine']);
  expect(trendsOfProblem({ category: null }, trends)).toEqual([]);
});
