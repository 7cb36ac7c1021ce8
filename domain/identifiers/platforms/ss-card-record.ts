import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { IdentityKey, Reading, RecognitionContext } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { accept, reject, SCORE } from '@/domain/identifiers/reading';
import { formatEighteen } from '@/domain/identifiers/resident/eighteen-digits';
import { readResidentNumber, residentNumberKeys } from '@/domain/identifiers/resident/read-resident-number';

/**
 * Record of the social-security card driver, `|`-separated: issuing region, social-security number, card number,
 * card identifier (EF05), name, then terminal data that is dropped. For citizens the social-security number is the
 * citizen number.
 */

const FEWEST_FIELDS = 5;

function read(scan: Scan, context: RecognitionContext): Reading | null {
  if (scan.lines.length !== 1) return null;
  const fields = scan.text.split('|').map((field) => field.trim());
  const [issueRegionCode = '', number = '', cardNumber = '', cardIdentifier = '', name = ''] = fields;
  if (fields.length < FEWEST_FIELDS || !/^\d{6}$/.test(issueRegionCode) || !/^[A-Za-z0-9]{8,9}$/.test(cardNumber)) return null;
  const inner = readResidentNumber(number.toUpperCase(), context.today);
  if (inner?.normalized == null) return null;
  const { birthDate, sex } = inner.derived;
  const derived = {
    issueRegionCode,
    socialSecurityNumber: inner.normalized,
    cardNumber: cardNumber.toUpperCase(),
    cardIdentifier: cardIdentifier.toUpperCase(),
    name,
    ...(birthDate && { birthDate }),
    ...(sex && { sex }),
  };
  const record = { normalized: inner.normalized, score: SCORE.certain, assurance: 'checksum', derived } as const;
  if (inner.reason !== null) return reject('ss_card_record', inner.reason, record);
  return accept('ss_card_record', { ...record, warnings: inner.warnings });
}

function keys({ normalized, derived }: Reading): readonly IdentityKey[] {
  const card = derived.cardNumber && derived.issueRegionCode;
  return [
    ...residentNumberKeys(normalized ?? ''),
    // Card numbers are issued region by region.
    ...(card
      ? [{ system: `ss_card_no:${derived.issueRegionCode}`, value: derived.cardNumber, strength: 'LOCAL', claims: true } as const]
      : []),
  ];
}

export const ssCardRecord: IdentifierModule = { kind: 'ss_card_record', read, format: formatEighteen, keys };
