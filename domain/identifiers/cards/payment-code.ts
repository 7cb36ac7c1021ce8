import type { IdentifierKind, Reading } from '@/domain/identifiers/identifier';
import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import { asWritten, noKeys } from '@/domain/identifiers/identifier-module';
import { reject } from '@/domain/identifiers/reading';

/**
 * A payment code reaches the same scanner as every card. It is recognised only to be refused by name: spending it
 * is the cashier's business, storing it is nobody's.
 */
export function paymentCode(kind: IdentifierKind, numbers: RegExp, score: number): IdentifierModule {
  function read({ compact }: { readonly compact: string }): Reading | null {
    return numbers.test(compact) ? reject(kind, 'payment_code', { score, assurance: 'none' }) : null;
  }
  return { kind, read, format: asWritten, keys: noKeys };
}
