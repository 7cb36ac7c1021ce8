import { describe, expect, test } from 'vitest';

import type { ConfiguredKey, SuiteName } from '@/server/env';
import { digestIdentifier, digestText, identifierDigests, matchKeyDigest, matchKeyDigests } from '@/server/sealing/digest';
import { createKeyRing } from '@/server/sealing/key-ring';

const older: ConfiguredKey = { id: 'k1', suite: null, bytes: Buffer.alloc(32, 1) };
const newer: ConfiguredKey = { id: 'k2', suite: null, bytes: Buffer.alloc(32, 2) };
const system = 'resident-id';
const number = '11010519491231002X';

function ringOf(suite: SuiteName, keys: readonly [ConfiguredKey, ...ConfiguredKey[]] = [older]) {
  return createKeyRing({ suite, sealKeys: keys, digestKeys: keys });
}

function hex(digest: Uint8Array): string {
  return Buffer.from(digest).toString('hex');
}

describe.each(['international', 'chinese'] as const)('%s suite', (suite) => {
  const ring = ringOf(suite);

  test('a number has one digest of 32 bytes, and another number another', () => {
    expect(digestIdentifier(system, number, ring)).toHaveLength(32);
    expect(hex(digestIdentifier(system, number, ring))).toBe(hex(digestIdentifier(system, number, ring)));
    expect(hex(digestIdentifier(system, number, ring))).not.toBe(hex(digestIdentifier(system, '110105194912310038', ring)));
  });

  test('the same text under another system or purpose shares nothing', () => {
    const digests = [
      digestIdentifier('resident-id', '1', ring),
      digestIdentifier('passport', '1', ring),
      digestText('resident-id', '1', ring),
      digestText('throttle', '1', ring),
    ].map(hex);

    expect(new Set(digests).size).toBe(digests.length);
  });

  test('match keys are signed 64 bits and differ by kind', () => {
    const key = matchKeyDigest(1, 'zhang', ring);

    expect(BigInt.asIntN(64, key)).toBe(key);
    expect(matchKeyDigest(1, 'zhang', ring)).toBe(key);
    expect(matchKeyDigest(2, 'zhang', ring)).not.toBe(key);
  });

  test('while keys rotate, the current digest comes first and the earlier ones follow', () => {
    const rotated = ringOf(suite, [newer, older]);

    expect(identifierDigests(system, number, rotated).map(hex)).toEqual(
      [ringOf(suite, [newer]), ring].map((one) => hex(digestIdentifier(system, number, one))),
    );
    expect(matchKeyDigests(1, 'zhang', rotated)).toEqual(
      [ringOf(suite, [newer]), ring].map((one) => matchKeyDigest(1, 'zhang', one)),
    );
  });
});

test('after a change of suite, an earlier key that names its suite still finds its numbers', () => {
  const before = ringOf('international');
  const after = ringOf('chinese', [newer, { ...older, suite: 'international' }]);

  expect(identifierDigests(system, number, after).map(hex)).toContain(hex(digestIdentifier(system, number, before)));
});
