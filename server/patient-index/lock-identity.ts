import 'server-only';

import { buildMatchKeys, keyParts } from '@/domain/matching/match-keys';
import type { MatchKey, MatchKeyKind } from '@/domain/matching/match-keys';
import type { Demographics } from '@/domain/patient-index/demographics';
import type { Transaction } from '@/server/db';
import { identifierDigests, matchKeyDigests } from '@/server/sealing/digest';

/** Keys under which the same human being is looked for before a new entry is made. */
const REGISTRATION_KINDS: readonly MatchKeyKind[] = ['initialsBirthDate', 'phone', 'name'];

export function registrationKeys(demographics: Demographics): readonly MatchKey[] {
  const parts = keyParts(demographics);
  // A bare name is a key only where neither date nor phone narrows it: half a city shares one.
  const narrow = REGISTRATION_KINDS.filter((kind) => kind !== 'name' || !(parts.birthDate ?? parts.phone));

  return narrow.flatMap((kind) => buildMatchKeys(kind, parts));
}

/**
 * Takes the advisory locks of everything that could make two entries one
 * person: whoever registers the same human being at the same moment waits here
 * and then sees the first one's committed rows. Sorted, so that two
 * registrations can never wait for each other; under every active digest key,
 * so that a key rotation opens no gap.
 */
export async function lockIdentity(
  transaction: Pick<Transaction, '$executeRaw'>,
  identifiers: readonly { system: string; value: string }[],
  keys: readonly MatchKey[],
): Promise<void> {
  const locks = new Set([
    ...identifiers.flatMap(({ system, value }) => identifierDigests(system, value).map((digest) => digest.readBigInt64BE())),
    ...keys.flatMap(({ kind, text }) => matchKeyDigests(kind, text)),
  ]);
  const sorted = [...locks].toSorted((one, other) => (one < other ? -1 : 1));

  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(lock) FROM unnest(${sorted}::bigint[]) AS lock`;
}
