import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { SuiteName } from '@/server/env';
import { createKeyRing } from '@/server/sealing/key-ring';
import { isSealedWithCurrentKey, seal, SealError, unseal } from '@/server/sealing/seal';
import { sealedColumns } from '@/server/sealing/sealed-columns';

const older = { id: 'k1', suite: null, bytes: Buffer.alloc(32, 1) };
const newer = { id: 'k2', suite: null, bytes: Buffer.alloc(32, 2) };
const place = sealedColumns.identifier('0a8f1c7e-0000-4000-8000-000000000001');
const otherRow = sealedColumns.identifier('0a8f1c7e-0000-4000-8000-000000000002');
const otherColumn = sealedColumns.localNumber(place.rowId);
const number = '11010519491231002X';

function ringOf(suite: SuiteName, keys: readonly [typeof older, ...(typeof older)[]] = [older]) {
  return createKeyRing({ suite, sealKeys: keys, digestKeys: keys });
}

describe.each(['international', 'chinese'] as const)('%s suite', (suite) => {
  const ring = ringOf(suite);

  test('whatever is sealed opens again in its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (plain) => {
        expect(unseal(place, seal(place, plain, ring), ring)).toBe(plain);
      }),
    );
  });

  test('the value is not in what is stored, and no two sealings are alike', () => {
    const [one, two] = [seal(place, number, ring), seal(place, number, ring)];

    expect(Buffer.from(one).includes(number)).toBe(false);
    expect(Buffer.from(one).equals(two)).toBe(false);
  });

  test('one flipped bit anywhere, or one missing byte, is refused', () => {
    const sealed = seal(place, number, ring);

    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.nat(7), (at, bit) => {
        const altered = sealed.with(at, (sealed[at] ?? 0) ^ (1 << bit));

        expect(() => unseal(place, altered, ring)).toThrow(SealError);
        expect(() => unseal(place, sealed.subarray(0, at), ring)).toThrow(SealError);
      }),
    );
  });

  test.each([
    ['row', otherRow],
    ['column', otherColumn],
  ])('a value copied to another %s is refused', (_, elsewhere) => {
    expect(() => unseal(elsewhere, seal(place, number, ring), ring)).toThrow(SealError);
  });

  test('an earlier key still opens what it sealed, and only that', () => {
    const rotated = ringOf(suite, [newer, older]);
    const sealedBefore = seal(place, number, ring);
    const sealedAfter = seal(place, number, rotated);

    expect(unseal(place, sealedBefore, rotated)).toBe(number);
    expect(isSealedWithCurrentKey(sealedBefore, rotated)).toBe(false);
    expect(isSealedWithCurrentKey(sealedAfter, rotated)).toBe(true);
    expect(() => unseal(place, sealedAfter, ring)).toThrow('not configured');
  });

  test('a key of the same name with other bytes opens nothing', () => {
    const stranger = ringOf(suite, [{ ...newer, id: older.id }]);

    expect(() => unseal(place, seal(place, number, ring), stranger)).toThrow('altered or moved');
  });
});

test('values of both suites lie side by side', () => {
  const [international, chinese] = [ringOf('international'), ringOf('chinese')];

  expect(unseal(place, seal(place, number, international), chinese)).toBe(number);
  expect(unseal(place, seal(place, number, chinese), international)).toBe(number);
  expect(isSealedWithCurrentKey(seal(place, number, international), chinese)).toBe(false);
});

test('the refusal says nothing of the value or its row', () => {
  const sealed = seal(place, number, ringOf('international'));

  expect(() => unseal(otherRow, sealed, ringOf('international'))).toThrow(/^a sealed identifier\.sealed was altered or moved$/);
});
