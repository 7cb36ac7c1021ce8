import { createCipheriv, createHash, createHmac } from 'node:crypto';
import { expect, test } from 'vitest';

import { createKeyRing } from '@/server/sealing/key-ring';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

test.each([
  ['GB/T 32905-2016 example 1', 'abc', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'],
  ['GB/T 32905-2016 example 2', 'abcd'.repeat(16), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'],
])('SM3 gives the digest of %s', (_, text, digest) => {
  expect(createHash('sm3').update(text).digest('hex')).toBe(digest);
});

test.each([
  [
    'HMAC-SM3, GM/T 0042-2015 D.3',
    'sm3',
    hex('0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20'),
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'.repeat(2),
    'ca05e144ed05d1857840d1f318a4a8669e559fc8391f414485bfdf7bb408963a',
  ],
  [
    'HMAC-SHA-256, RFC 4231 test case 1',
    'sha256',
    Buffer.alloc(20, 0x0b),
    'Hi There',
    'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
  ],
])('%s gives its published tag', (_, hash, key, text, tag) => {
  expect(createHmac(hash, key).update(text).digest('hex')).toBe(tag);
});

test.each([
  [
    'SM4, GB/T 32907-2016 A.1',
    'sm4-ecb',
    null,
    '0123456789abcdeffedcba9876543210',
    '681edf34d206965e86b3e94f536e4246',
  ],
  [
    'SM4 in counter mode, draft-ribose-cfrg-sm4-10 A.2.5.1',
    'sm4-ctr',
    hex('000102030405060708090a0b0c0d0e0f'),
    'aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd',
    'ac3236cb970cc20791364c395a1342d1a3cbc1878c6f30cd074cce385cdd70c7',
  ],
])('%s gives its published ciphertext', (_, algorithm, nonce, plain, ciphertext) => {
  const cipher = createCipheriv(algorithm, hex('0123456789abcdeffedcba9876543210'), nonce).setAutoPadding(false);

  expect(cipher.update(hex(plain)).toString('hex')).toBe(ciphertext);
});

const derivedKeys = {
  international: {
    encryption: '835dcaf4d22eb8ada436eee840370e1f6b6eebfb82be1f9ea62e4d18514a962a',
    authentication: '6f6c83e5caf6101bf4da2b136484880686a594d5792a9b30af7470aeee9a9a87',
    digest: '88b013daa15c6c2736d1bff6901066eb1a46f31c5ce475e296020102e68f9b95',
  },
  chinese: {
    encryption: '22352e33895630c537142f5bbd9cce13',
    authentication: 'e0046153b68d8cdaa6e33a9655a041a29f91ed48940350959587974aa7f3b81e',
    digest: '659d9179bb0e3b7a1844bcf0f4bac8add1d4fc43cec96d855fd0b9d3173b8b88',
  },
};

// Stored values outlive releases: whatever changes these digests orphans every number in every index.
test.each(['international', 'chinese'] as const)('the keys of the %s suite are derived as ever', (suite) => {
  const key = { id: 'k1', suite: null, bytes: Buffer.alloc(32, 1) };
  const ring = createKeyRing({ suite, sealKeys: [key], digestKeys: [key] });

  expect({
    encryption: ring.currentSealKey.encryption.export().toString('hex'),
    authentication: ring.currentSealKey.authentication.export().toString('hex'),
    digest: ring.digestKeys[0].keyFor('identifier/canary').export().toString('hex'),
  }).toEqual(derivedKeys[suite]);
});
