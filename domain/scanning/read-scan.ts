import { findLastPress, type RunKey } from './burst-run';
import { decodeKeys } from './decode-keys';
import type { ScanReading } from './detector-state';
import { MAXIMUM_PAYLOAD, type ScannerProfile } from './scanner-profile';

/** What a finished scan says: prefix stripped, length capped, doubts listed. */
export function readScan(
  keys: readonly RunKey[],
  terminator: ScanReading['terminator'],
  interrupted: boolean,
  profile: ScannerProfile,
): ScanReading {
  const decoded = decodeKeys(keys.map(({ stroke }) => stroke), profile);
  const text = decoded.text.startsWith(profile.prefix) ? decoded.text.slice(profile.prefix.length) : decoded.text;
  const tooLong = keys.length > MAXIMUM_PAYLOAD || text.length > MAXIMUM_PAYLOAD;

  return {
    text: text.slice(0, MAXIMUM_PAYLOAD),
    terminator,
    characters: [...text].length,
    milliseconds: Math.round((findLastPress(keys)?.stroke.timeStamp ?? 0) - (keys[0]?.stroke.timeStamp ?? 0)),
    doubts: [...decoded.doubts, ...(interrupted ? (['interrupted'] as const) : []), ...(tooLong ? (['too-long'] as const) : [])],
  };
}
