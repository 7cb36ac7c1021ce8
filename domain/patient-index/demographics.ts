/** GB/T 2261.1: 0 unknown, 1 male, 2 female, 9 not stated. */
export type SexCode = '0' | '1' | '2' | '9';

/**
 * What one hospital wrote down about the holder of one source record.
 * Dates are `YYYY-MM-DD`; absent values are null, never empty strings.
 */
export type Demographics = {
  /** As on the document: Han, or Latin for those without a Chinese name. */
  name: string;
  /** Toneless pinyin, one syllable a word (`shan xiao yun`); editable, because surnames and rare characters read differently. */
  nameReading: string;
  foreignName: string | null;
  sex: SexCode;
  birthDate: string | null;
  phone: string | null;
  address: string | null;
  /** ISO 3166-1 alpha-3. */
  nationality: string | null;
  /** GB 3304 code. */
  ethnicGroup: string | null;
  /** As a hospital's system sent it; compared with others, never shown. */
  motherName?: string | null | undefined;
};

/** What is shown and corrected. */
export type DemographicField = Exclude<keyof Demographics, 'motherName'>;

export const captureMethods = ['CHIP', 'MRZ', 'BARCODE', 'QR', 'MAGSTRIPE', 'TYPED', 'INTERFACE'] as const;

/** How a value came in: a chip read outranks a scan, a scan outranks a hand. */
export type CaptureMethod = (typeof captureMethods)[number];

export type FieldCaptureMethods = Partial<Record<DemographicField, CaptureMethod>>;
