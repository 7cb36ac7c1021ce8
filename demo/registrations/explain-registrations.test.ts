import fc from 'fast-check';
import { expect, it } from 'vitest';

import { generateChineseRegistrations } from '@/demo/registrations/chinese-registrations';
import type { RegistrationRow } from '@/demo/registrations/registration-row';
import { initialModel } from '@/domain/matching/estimate-model';
import { explainPair } from '@/domain/matching/explain-pair';
import type { PairSide } from '@/domain/matching/explain-pair';
import { tools } from '@/domain/matching/reading-tools.fixture';

const model = initialModel(100_000);

it('explains any two registrations by steps that add up exactly, and is the same from either side', () => {
  const rows = generateChineseRegistrations(31, 400);
  const row = fc.nat(rows.length - 1).map((at) => sideOf(rows[at] as RegistrationRow));

  fc.assert(
    fc.property(row, row, (one, other) => {
      const found = explainPair(model, one, other, tools);

      expect(found.steps.reduce((sum, { milliBits }) => sum + milliBits, 0)).toBe(found.milliBits);
      expect(explainPair(model, other, one, tools)).toEqual(found);
    }),
    { numRuns: 1000 },
  );
});

function sideOf({ name, sex, birth_date, id_number, phone, address, ethnicity, mother_name }: RegistrationRow): PairSide {
  return {
    demographics: { name, sex: sex === '1' || sex === '2' ? sex : '0', birthDate: birth_date || null, phone: phone || null, address: address || null, ethnicGroup: ethnicity || null },
    identifiers: id_number === '' ? [] : [{ kind: 'prc_id18', value: id_number }],
    motherName: mother_name,
  };
}
