import { cast } from '@/demo/cast';
import type { CastMember } from '@/demo/cast/cast-member';

/** Somebody of the cast with a citizen number: whoever has one can have both codes on their phone. */
export type PhoneOwner = { key: string; name: string; idNumber: string };

export function phoneOwners(): readonly PhoneOwner[] {
  const members: readonly CastMember[] = cast;

  return members.flatMap(({ key, demographics, documents }) => {
    const card = Object.values(documents).find(({ kind, sound }) => kind === 'prc_id18' && sound !== false);
    return card ? [{ key, name: demographics.name, idNumber: card.value }] : [];
  });
}

export function findPhoneOwner(key: string): PhoneOwner | null {
  return phoneOwners().find((owner) => owner.key === key) ?? null;
}
