import type { IdentifierKind } from '@/domain/identifiers/identifier';
import type { NamedPlace } from '@/domain/named-place';
import type { DemographicField } from '@/domain/patient-index/demographics';
import type { GoldenField } from '@/domain/patient-index/golden-view';

/** Who a number led to at a moment in the past, rebuilt from the rows that were open then. */
export type IdentityAsOf =
  | { state: 'unknown-then' }
  | {
      state: 'known';
      /** The number in force then; the one asked about may have led to it. */
      indexNumber: string;
      sameNumber: boolean;
      records: readonly { hospital: NamedPlace; localNumberMasked: string; since: string }[];
      cards: readonly { kind: IdentifierKind; masked: string }[];
      /** As every record then said it, by the rules and pins of then; phone and address masked. */
      fields: readonly { field: DemographicField; value: string; rule: GoldenField['rule'] }[];
    };
