import 'server-only';

import { shanghaiDate } from '@/domain/calendar';
import { identityKeys } from '@/domain/identifiers/identity-key';
import { recognise } from '@/domain/identifiers/recognise';
import type { PlatformAnswer } from '@/domain/platforms/platform-answer';
import { database } from '@/server/db';
import { findClaimHolders } from '@/server/patient-index/find-claim-holders';
import { resolveCode } from '@/server/platforms/resolve-code';
import type { SignedInStaff } from '@/server/session';

// Shorter than any code of a platform: the rest of the scans pass without being read here.
const SHORTEST_CODE = 28;

/**
 * Has a platform resolve a scan that only it can read, before the scan is
 * identified. A printed health card that the index knows is not asked about
 * again: its id stays the same, and so does its holder.
 */
export async function askPlatform<Input extends { text: string }>(input: Input, staff: SignedInStaff): Promise<Input & { platform: PlatformAnswer | null }> {
  const asIs = { ...input, platform: null };
  if (input.text.length < SHORTEST_CODE) return asIs;

  const today = shanghaiDate(new Date());
  const [reading] = recognise(input.text, { today, localPatterns: [] }).readings;
  if (!reading?.valid || reading.normalized === null || (reading.kind !== 'ehc_qr' && reading.kind !== 'nhsa_ec_qr')) return asIs;

  if (reading.derived.codeType === 'static') {
    const holders = await findClaimHolders(database(), identityKeys(reading, { organisationCode: staff.organisation.code }));
    if (holders.length > 0) return asIs;
  }
  const platform = await resolveCode(
    { kind: reading.kind, code: reading.normalized },
    { organisationCode: staff.organisation.code, deskId: staff.desk?.id ?? null, staffId: staff.staffId, today },
  );
  return { ...input, platform };
}
