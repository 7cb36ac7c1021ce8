import fc from 'fast-check';
import { expect, it } from 'vitest';

import { initialModel } from '@/domain/matching/estimate-model';
import { explainWeight } from '@/domain/matching/explain-weight';
import { AGREEMENT_LEVELS, MATCH_FIELDS } from '@/domain/matching/fields';
import { classLogs, prepareScore, settleWeight, sumClasses, weightOf } from '@/domain/matching/score-levels';

it('explains every weight by steps that add up to it, to the last thousandth of a bit', () => {
  const tables = prepareScore(initialModel(100_000));
  const levels = fc.tuple(...MATCH_FIELDS.map((field) => fc.nat(AGREEMENT_LEVELS[field].length - 1)));
  const bits = fc.tuple(...MATCH_FIELDS.map(() => fc.double({ min: -4, max: 24, noNaN: true })));
  const beside = fc.double({ min: -20, max: 20, noNaN: true });

  fc.assert(
    fc.property(levels, bits, beside, (given, values, thirdRecordBits) => {
      const counting = values.map((value, index) => (given[index] === 0 ? 0 : value));
      const logs = new Float64Array(tables.shares.length);
      classLogs(tables, given, logs);
      const decidedBy = settleWeight(weightOf(sumClasses(logs), counting.reduce((sum, each) => sum + each, 0)), thirdRecordBits);
      const steps = explainWeight(tables, given, { valueBits: counting, machineReadBits: 0, thirdRecordBits });

      expect(steps.reduce((sum, { milliBits }) => sum + milliBits, 0)).toBe(decidedBy);
      expect(steps.every(({ milliBits }) => Number.isSafeInteger(milliBits))).toBe(true);
      expect(steps[0]?.code).toBe('prior');
    }),
  );
});
