import type { Role } from '@/domain/access/permissions';

/**
 * Who may take a card from a person or give it back: an index administrator
 * whoever bound it; a clerk where their own hospital did, since the paper was
 * never in their hands otherwise.
 */
export function maySetCardStraight(roles: readonly Role[], { madeHere }: { madeHere: boolean }): boolean {
  return roles.includes('INDEX_ADMINISTRATOR') || (roles.includes('CLERK') && madeHere);
}
