import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { prepareZXingModule } from 'zxing-wasm/reader';
import { beforeAll, expect, test } from 'vitest';

import { decodePicture } from '@/components/camera/decode-picture';
import { paintCode } from '@/test/paint-code';

beforeAll(async () => {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const bytes = readFileSync(file);
  const wasmBinary = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
});

/** The picture of a code as a camera would give it: grey, wider than the code, the code in its middle. */
function picture(symbology: string, text: string): ImageData {
  const { width, height, luma } = paintCode(symbology, text);
  const data = new Uint8ClampedArray(width * height * 4);
  luma.forEach((grey, index) => data.set([grey, grey, grey, 255], index * 4));
  return { width, height, data, colorSpace: 'srgb' };
}

test.each([
  ['qrcode', '110101199003074514', ']Q1110101199003074514'],
  ['pdf417', 'YIKA|2026', ']L2YIKA|2026'],
  ['datamatrix', 'MZ20260000123', ']d1MZ20260000123'],
  ['code128', 'ZY-000123-1', ']C0ZY-000123-1'],
  ['code39', 'X330123456', ']A0X330123456'],
  ['ean13', '6901234567892', ']E06901234567892'],
])('a %s is read, and named as a scanner names it', async (symbology, text, sent) => {
  expect(await decodePicture(picture(symbology, text))).toBe(sent);
});

test('a picture without a code says nothing', async () => {
  const blank = { width: 64, height: 64, data: new Uint8ClampedArray(64 * 64 * 4).fill(200), colorSpace: 'srgb' } as ImageData;
  expect(await decodePicture(blank)).toBeNull();
});
