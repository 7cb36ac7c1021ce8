import type { RegistrationFields } from '@/domain/desk/desk-views';
import type { IdentifierKind, Reading } from '@/domain/identifiers/identifier';
import type { SearchTerms } from '@/domain/matching/parse-search';
import type { CaptureMethod, SexCode } from '@/domain/patient-index/demographics';

export type Prefill = {
  fields: Partial<RegistrationFields>;
  sources: Partial<Record<keyof RegistrationFields, CaptureMethod>>;
};

const SEX_CODES: Record<'M' | 'F', SexCode> = { M: '1', F: '2' };

/** How a reading came in. A reader's record was read from the chip; a code that was typed proves only the typing. */
export function captureMethodOf(kind: IdentifierKind, by: 'scan' | 'typed'): CaptureMethod {
  if (by === 'typed') return 'TYPED';
  if (kind === 'idcard_record' || kind === 'ss_card_record') return 'CHIP';
  if (kind.startsWith('mrz_')) return 'MRZ';
  if (kind === 'magstripe') return 'MAGSTRIPE';
  return kind === 'ehc_qr' || kind === 'nhsa_ec_qr' ? 'QR' : 'BARCODE';
}

/**
 * What a reading proves and a registration may start from. A zone's Latin name
 * never fills the Chinese one: it carries no characters and no tones (ICAO Doc 9303).
 */
export function prefillFromReading({ kind, derived }: Reading, by: 'scan' | 'typed'): Prefill {
  const romanised = [derived.surname, derived.givenNames].filter(Boolean).join(' ');

  return prefill(captureMethodOf(kind, by), {
    name: derived.name,
    foreignName: derived.foreignName ?? (romanised || undefined),
    sex: derived.sex && SEX_CODES[derived.sex],
    birthDate: derived.birthDate,
    address: derived.address,
    nationality: derived.nationality,
    ethnicGroup: derived.ethnic,
  });
}

export function prefillFromTerms({ name, birthDate, phone, sex }: SearchTerms): Prefill {
  return prefill('TYPED', { name, birthDate, phone, sex });
}

function prefill(capture: CaptureMethod, values: Partial<Record<keyof RegistrationFields, string | undefined>>): Prefill {
  const filled = Object.entries(values).filter(([, value]) => value);

  return {
    fields: Object.fromEntries(filled),
    sources: Object.fromEntries(filled.map(([field]) => [field, capture])),
  };
}
