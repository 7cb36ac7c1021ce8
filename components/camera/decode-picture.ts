import { readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';

/** What lies on a hospital counter; every further symbology costs time and finds codes where there are none. */
const OPTIONS: ReaderOptions = {
  formats: ['QRCode', 'PDF417', 'DataMatrix', 'Code128', 'Code39', 'EAN13', 'EAN8'],
  maxNumberOfSymbols: 1,
  // As it is encoded, group separators included.
  textMode: 'Plain',
};

/** The text of the code in a picture behind its AIM symbology identifier, as a scanner would send it; null without a code. */
export async function decodePicture(picture: ImageData): Promise<string | null> {
  const [code] = await readBarcodes(picture, OPTIONS);

  return code?.isValid ? code.symbologyIdentifier + code.text : null;
}
