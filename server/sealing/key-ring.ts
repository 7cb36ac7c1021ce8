import 'server-only';

import { createSecretKey, hkdfSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import { env } from '@/server/env';
import type { ConfiguredKey, SuiteName } from '@/server/env';
import { chineseSuite } from '@/server/sealing/chinese-suite';
import { internationalSuite } from '@/server/sealing/international-suite';
import type { SealingKeys, Suite } from '@/server/sealing/suite';

const suites: Record<SuiteName, Suite> = { international: internationalSuite, chinese: chineseSuite };

/** `header` opens every value sealed with the key and says which suite and key that was. */
export type SealKey = SealingKeys & { suite: Suite; header: Uint8Array };

export type DigestKey = { suite: Suite; keyFor(purpose: string): KeyObject };

export type KeyRing = {
  currentSealKey: SealKey;
  /** Every listed key in either suite: what one suite sealed stays readable under the other. */
  sealKeys: readonly SealKey[];
  /** Current first; the others find what was digested before the last rotation. */
  digestKeys: readonly [DigestKey, ...DigestKey[]];
};

type KeyConfiguration = {
  suite: SuiteName;
  sealKeys: readonly [ConfiguredKey, ...ConfiguredKey[]];
  digestKeys: readonly [ConfiguredKey, ...ConfiguredKey[]];
};

export function createKeyRing({ suite, sealKeys, digestKeys }: KeyConfiguration): KeyRing {
  const [firstDigestKey, ...olderDigestKeys] = digestKeys;
  const toDigestKey = (key: ConfiguredKey) => createDigestKey(suites[key.suite ?? suite], key);

  return {
    currentSealKey: createSealKey(suites[sealKeys[0].suite ?? suite], sealKeys[0]),
    sealKeys: sealKeys.flatMap((key) => Object.values(suites).map((each) => createSealKey(each, key))),
    digestKeys: [toDigestKey(firstDigestKey), ...olderDigestKeys.map(toDigestKey)],
  };
}

function createSealKey(suite: Suite, key: ConfiguredKey): SealKey {
  return {
    suite,
    header: Buffer.concat([Buffer.from([suite.mark, key.id.length]), Buffer.from(key.id, 'ascii')]),
    encryption: derive(suite, key, 'seal/encryption', suite.encryptionKeyBytes),
    authentication: derive(suite, key, 'seal/authentication', 32),
  };
}

// A key per purpose: what is known of one kind of number says nothing about another.
function createDigestKey(suite: Suite, key: ConfiguredKey): DigestKey {
  const derived = new Map<string, KeyObject>();

  return {
    suite,
    keyFor(purpose) {
      const known = derived.get(purpose) ?? derive(suite, key, `digest/${purpose}`, 32);
      derived.set(purpose, known);
      return known;
    },
  };
}

// HKDF (RFC 5869) without salt: the configured keys are uniform random bytes already.
function derive(suite: Suite, key: ConfiguredKey, purpose: string, bytes: number): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync(suite.hash, key.bytes, '', `yika/${purpose}`, bytes)));
}

let configured: KeyRing | undefined;

export function configuredKeys(): KeyRing {
  const { YIKA_SUITE, YIKA_SEAL_KEYS, YIKA_DIGEST_KEYS } = env();

  configured ??= createKeyRing({ suite: YIKA_SUITE, sealKeys: YIKA_SEAL_KEYS, digestKeys: YIKA_DIGEST_KEYS });
  return configured;
}
