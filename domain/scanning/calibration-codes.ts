import { GROUP_SEPARATOR } from './scanner-profile';

/**
 * What the two codes of the calibration page say. The first has the keys that layouts exchange (A Q, Z W, Y, M, the
 * digits and the signs) and both cases; the second a group separator between parts no scanner changes.
 */
export const CALIBRATION_CODES = { sample: 'Yika-AqZwM;/.0192', separated: `YIKA${GROUP_SEPARATOR}2468` } as const;
