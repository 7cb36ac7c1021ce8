import type { IdentityKey, IdentityScope, Reading } from '@/domain/identifiers/identifier';
import { findModule } from '@/domain/identifiers/registry';

/**
 * The (system, value) pairs under which the index looks the bearer up, strongest first; those with `claims` may
 * also be claimed for a person. An invalid reading gives none: a number that cannot be verified never makes a
 * claim, and a search by it would find somebody else.
 */
export function identityKeys(reading: Reading, scope: IdentityScope): readonly IdentityKey[] {
  if (!reading.valid || reading.normalized === null) return [];
  return findModule(reading.kind)?.keys(reading, scope).filter(({ value }) => value !== '') ?? [];
}
