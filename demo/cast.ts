import { birthsAndTwins } from '@/demo/cast/births-and-twins';
import { borderPapers } from '@/demo/cast/border-papers';
import type { CastMember } from '@/demo/cast/cast-member';
import { hardNames } from '@/demo/cast/hard-names';
import { hardNumbers } from '@/demo/cast/hard-numbers';
import { manyCards } from '@/demo/cast/many-cards';
import { namesakesAndHouseholds } from '@/demo/cast/namesakes-and-households';
import { newcomers } from '@/demo/cast/newcomers';

/**
 * Named people who are hard to tell apart or to recognise, the same for unit
 * tests, browser tests and the demo. Nobody here exists. Every resident number
 * joins a county code with a birth date at which numbers of that place were
 * issued under another code (the county was founded later, or renamed long
 * before), and a high sequence; passports, permits and home cards are of
 * series not seen in use; mobile numbers begin with 154, which no operator has.
 */
export const cast = [
  ...namesakesAndHouseholds,
  ...birthsAndTwins,
  ...hardNames,
  ...borderPapers,
  ...hardNumbers,
  ...manyCards,
  ...newcomers,
] as const satisfies readonly CastMember[];

export type CastKey = (typeof cast)[number]['key'];

const byKey: ReadonlyMap<string, CastMember> = new Map(cast.map((member) => [member.key, member]));

export function getCastMember(key: CastKey): CastMember {
  const member = byKey.get(key);
  if (!member) throw new Error(`no cast member ${key}`);

  return member;
}
