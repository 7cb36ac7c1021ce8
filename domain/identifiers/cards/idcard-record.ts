import type { CardFields } from '@/domain/identifiers/cards/idcard-fields';
import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { Derived, Reading, RecognitionContext, RecordConflict, Sex, Warning } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { kindsOfDocumentType } from '@/domain/identifiers/document-types';
import type { DocumentType } from '@/domain/identifiers/document-types';
import { DOCUMENT_TYPE_LISTS } from '@/domain/identifiers/document-types.data';
import { isCountry } from '@/domain/identifiers/country';
import { fieldsOfDriverRecord, fieldsOfTypedTokens } from '@/domain/identifiers/cards/idcard-fields';
import { maskIdentifier } from '@/domain/identifiers/mask';
import { formatEighteen } from '@/domain/identifiers/resident/eighteen-digits';
import { readCardNumber, residentNumberKeys } from '@/domain/identifiers/resident/read-resident-number';
import { priorForeignerNumber } from '@/domain/identifiers/resident/same-foreigner';
import { accept, reject, SCORE } from '@/domain/identifiers/reading';
import { CHIP_NAME_LENGTH, hasRareCharacter } from '@/domain/identifiers/texts/chinese-name';

/**
 * A record sent by an ID-card reader (chip text block of GA/T 490). Reading the chip is stronger evidence than
 * the same number typed, and it lets the card be checked against itself: a sex or birth date that contradicts
 * the number means a wrong card, a wrong parser or a forgery, and blocks prefilling.
 */

const SEXES: Readonly<Record<string, Sex>> = { 男: 'M', 女: 'F', '1': 'M', '2': 'F' };

const REASONS = { sex: 'sex_conflict', birthDate: 'birth_date_conflict' } as const;

function findConflicts(fields: CardFields, derived: Derived): readonly RecordConflict[] {
  const conflicts: RecordConflict[] = [];
  const sex = fields.sex === undefined ? undefined : SEXES[fields.sex];
  if (sex && derived.sex && sex !== derived.sex) conflicts.push({ field: 'sex', reader: sex, number: derived.sex });
  const birth = fields.birth?.replace(/\D/g, '');
  if (birth && derived.birthDate && birth !== derived.birthDate.replaceAll('-', '')) {
    conflicts.push({ field: 'birthDate', reader: `${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6, 8)}`, number: derived.birthDate });
  }
  return conflicts;
}

function nameWarnings(name: string | undefined): readonly Warning[] {
  if (name === undefined) return [];
  const warnings: Warning[] = [];
  if (name.length >= CHIP_NAME_LENGTH) warnings.push('name_maybe_truncated');
  if (hasRareCharacter(name)) warnings.push('name_rare_character');
  return warnings;
}

function deriveFields(fields: CardFields, inner: Derived): Derived {
  const { number, name, foreignName, ethnic, address, authority, permitNumber, nationality, priorLink } = fields;
  const priorNumber = priorLink === undefined ? null : priorForeignerNumber(number, priorLink);
  return {
    ...(name && { name }),
    ...(foreignName && { foreignName: foreignName.toUpperCase() }),
    ...(inner.sex && { sex: inner.sex }),
    ...(inner.birthDate && { birthDate: inner.birthDate }),
    idNumber: number,
    ...(ethnic && { ethnic }),
    ...(address && { address }),
    ...(authority && { authority }),
    ...(permitNumber && { permitNumber }),
    ...(priorNumber !== null && { priorNumber }),
    ...(nationality && isCountry(nationality.toUpperCase()) && { nationality: nationality.toUpperCase() }),
  };
}

/** Only a mark that the standard has: a driver may put anything of its own in that place. */
function markedType(mark: string | undefined): DocumentType | null {
  const type: DocumentType = `${DOCUMENT_TYPE_LISTS.chip.list}|${mark ?? ''}`;

  return kindsOfDocumentType(type).length > 0 ? type : null;
}

function read(scan: Scan, context: RecognitionContext): Reading | null {
  const fields = fieldsOfDriverRecord(scan) ?? fieldsOfTypedTokens(scan);
  if (!fields) return null;
  const number = readCardNumber(fields.number, context.today);
  if (!number) return null;
  const derived = deriveFields(fields, number.derived);
  const masked = maskIdentifier(number.kind, fields.number);
  const record = { normalized: fields.number, score: SCORE.certain, assurance: 'checksum', derived, masked } as const;
  if (number.reason !== null) return reject('idcard_record', number.reason, record);
  const conflicts = findConflicts(fields, number.derived);
  const [conflict] = conflicts;
  if (conflict) return reject('idcard_record', REASONS[conflict.field], { ...record, conflicts, warnings: [REASONS[conflict.field]] });
  return accept('idcard_record', { ...record, documentType: markedType(fields.typeMark), warnings: [...nameWarnings(fields.name), ...number.warnings] });
}

export const idcardRecord: IdentifierModule = {
  kind: 'idcard_record',
  read,
  format: formatEighteen,
  // The chip proves both numbers of a foreigner to be one holder's.
  keys: ({ normalized, derived }) => [...residentNumberKeys(normalized ?? ''), ...residentNumberKeys(derived.priorNumber ?? '')],
};
