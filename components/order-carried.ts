import type { IdentifierKind } from '@/domain/identifiers/identifier';

interface Carried {
  kind: IdentifierKind;
  masked: string;
}

/** The card in hand first, then documents, and a hospital's own cards last: they say least about who somebody is. */
export function orderCarried<Item extends Carried>(carried: readonly Item[], inHand: Carried | null): readonly Item[] {
  const place = ({ kind, masked }: Carried) => {
    if (inHand && masked === inHand.masked && kind === inHand.kind) return 0;
    return kind === 'hospital_card' ? 2 : 1;
  };

  return carried.toSorted((one, other) => place(one) - place(other));
}
