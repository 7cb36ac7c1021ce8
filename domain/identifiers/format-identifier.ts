import type { IdentifierKind } from '@/domain/identifiers/identifier';
import { findModule } from '@/domain/identifiers/registry';

/** Groups a normal form for reading aloud or comparing with a card, e.g. 110101 19900307 4514. */
export function formatIdentifier(kind: IdentifierKind, normalized: string): string {
  return findModule(kind)?.format(normalized) ?? normalized;
}
