import { expect, test } from 'vitest';

import { chooseByDigits } from '@/app/sign-in/desk/choose-by-digits';

test.each([
  ['3', '', 5, { typed: '3', index: 2 }],
  ['2', '1', 12, { typed: '12', index: 11 }],
  ['2', '1', 5, { typed: '2', index: 1 }],
  ['0', '1', 12, { typed: '10', index: 9 }],
  ['0', '', 12, { typed: '', index: null }],
  ['9', '', 5, { typed: '', index: null }],
  ['1', '12', 12, { typed: '1', index: 0 }],
])('%s after "%s" in a list of %i', (digit, typedBefore, count, choice) => {
  expect(chooseByDigits(typedBefore, digit, count)).toEqual(choice);
});
