import fc from 'fast-check';
import { expect, it } from 'vitest';

import { initialModel } from '@/domain/matching/estimate-model';
import { explainWeight } from '@/domain/matching/explain-weight';
import { AGREEMENT_LEVELS, MATCH_FIELDS } from '@/domain/matching/fields';
import { classLogs, prepareScore, sumClasses, weightOf } from '@/domain/matching/score-levels';

it('explains every weight by steps that add up to it', () => {
  const model = initialModel(100_000);
  const tables = prepareScore(model);
  const levels = fc.tuple(...MATCH_FIELDS.map((field) => fc.nat(AGREEMENT_LEVELS[field].length - 1)));
  const bits = fc.tuple(...MATCH_FIELDS.map(() => fc.double({ min: -4, max: 24, noNaN: true })));

  fc.assert(
    fc.property(levels, bits, (given, values) => {
      const counting = values.map((value, index) => (given[index] === 0 ? 0 : value));
      const logs = new Float64Array(tables.shares.length);
      classLogs(tables, given, logs);
      const weight = weightOf(sumClasses(logs), counting.reduce((sum, each) => sum + each, 0));
      const steps = explainWeight(model, given, counting);

      expect(steps.reduce((sum, step) => sum + step.bits, 0)).toBeCloseTo(weight, 6);
      expect(steps[0]?.reason).toBe('prior');
    }),
  );
});
