import { expect, test } from 'vitest';
import { orderCarried } from './order-carried';

const hospitalCard = { kind: 'hospital_card', masked: '00****025' } as const;
const otherCard = { kind: 'hospital_card', masked: 'QL****041' } as const;
const residentCard = { kind: 'prc_id18', masked: '330114********9719' } as const;
const insuranceCode = { kind: 'ss_card_no', masked: 'A1****78' } as const;

test('documents come before a hospital’s own cards, each in the order given', () => {
  expect(orderCarried([hospitalCard, residentCard, otherCard, insuranceCode], null)).toEqual([residentCard, insuranceCode, hospitalCard, otherCard]);
});

test('the card in hand comes first, whichever it is', () => {
  expect(orderCarried([hospitalCard, residentCard, otherCard], { kind: 'hospital_card', masked: 'QL****041' })).toEqual([
    otherCard,
    residentCard,
    hospitalCard,
  ]);
});

test('a number that looks the same under another kind is not the card in hand', () => {
  expect(orderCarried([hospitalCard, residentCard], { kind: 'fpr18', masked: residentCard.masked })).toEqual([residentCard, hospitalCard]);
});
