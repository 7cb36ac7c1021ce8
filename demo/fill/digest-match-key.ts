import { matchKeyKinds } from '@/domain/matching/match-keys';
import { matchKeyDigest } from '@/server/sealing/digest';

const MOST_KEPT = 100_000;

// Birth dates, phone tails and common names come again and again in a population; whole phones do not.
const keptByKind: ReadonlyMap<number, Map<string, bigint>> = new Map(
  (['name', 'sounds', 'initialsBirthYear', 'phoneTail', 'birthDate', 'soundPairBirthYear'] as const).map((kind) => [matchKeyKinds[kind], new Map<string, bigint>()]),
);

/** As `matchKeyDigest`, but keys that many people share are digested once. */
export function digestMatchKey(kind: number, text: string): bigint {
  const kept = keptByKind.get(kind);
  const known = kept?.get(text);
  if (known !== undefined) return known;

  const digest = matchKeyDigest(kind, text);
  if (kept && kept.size >= MOST_KEPT) kept.clear();
  kept?.set(text, digest);
  return digest;
}
