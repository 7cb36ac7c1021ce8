import { readDay } from '@/domain/feed/read-day';
import { isDocumentType, readDocumentType } from '@/domain/identifiers/document-types';
import type { DocumentType } from '@/domain/identifiers/document-types';
import { isIdentifierKind } from '@/domain/identifiers/identifier';
import { recognise } from '@/domain/identifiers/recognise';
import { ethnicGroupCode } from '@/domain/identifiers/texts/ethnic-group';
import type { IdentifierKind, Reading } from '@/domain/identifiers/identifier';
import { phoneDigits } from '@/domain/matching/match-keys';
import { normaliseName } from '@/domain/matching/normalise-name';
import { SEX_WORDS } from '@/domain/matching/sex-words.data';
import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { Demographics, SexCode } from '@/domain/patient-index/demographics';

/** What a feed may say of one source record; every other column is ignored. */
export const FEED_COLUMNS = [
  'record_id', 'name', 'sex', 'birth_date', 'id_type', 'id_number', 'phone', 'address', 'ethnicity', 'mother_name',
] as const;

export type FeedRow = Readonly<Record<(typeof FEED_COLUMNS)[number], string>>;

/** Why a row is not taken in; the rest of the feed goes on. */
export const ROW_FAULTS = ['record-id', 'name', 'sex', 'birth-date', 'too-long'] as const;

export type RowFault = (typeof ROW_FAULTS)[number];

/**
 * What is wrong with the document type of a row that is taken in all the same: a bare code that would be another
 * paper in another list; a list or a code that no table here has; a number that is none of that type.
 */
export const TYPE_DOUBTS = ['list-not-said', 'not-listed', 'other-number'] as const;

export type TypeDoubt = (typeof TYPE_DOUBTS)[number];

export type FeedRecord = {
  /** The hospital's own patient number: the same number is the same source record, for ever. */
  localNumber: string;
  demographics: Omit<Demographics, 'nameReading'>;
  /** A sound number that agrees with the rest of the row. */
  document: Reading | null;
  /** One that cannot be verified is kept with the record and claims nobody. */
  unverified: { kind: IdentifierKind; value: string } | null;
  /** With its list, as the row said it; never a bare code. */
  documentType: DocumentType | null;
  typeDoubt: TypeDoubt | null;
};

const LONGEST_NUMBER = 64;
const LONGEST_NAME = 100;
const LONGEST_ADDRESS = 200;

/** GB/T 2261.1 codes, and what exports write instead. */
const SEXES: ReadonlyMap<string, SexCode> = new Map<string, SexCode>([
  ['', '0'], ['0', '0'], ['1', '1'], ['2', '2'], ['9', '9'], ['M', '1'], ['F', '2'], ...SEX_WORDS,
]);

/**
 * Reads one row of a hospital's export: columns as text, any but the number and the name may be empty.
 * @param typeList of which list the bare codes in `id_type` are; null where nobody said
 */
export function readFeedRow(row: FeedRow, today: string, typeList: string | null): Outcome<FeedRecord, { reason: RowFault }> {
  const localNumber = row.record_id.trim();
  const name = normaliseName(row.name);
  const sex = SEXES.get(row.sex.trim().toUpperCase());
  const birthDate = readDay(row.birth_date, today);

  if (localNumber === '' || localNumber.length > LONGEST_NUMBER) return refused({ reason: 'record-id' });
  if (name === '' || !/\p{L}/u.test(name)) return refused({ reason: 'name' });
  if (sex === undefined) return refused({ reason: 'sex' });
  if (birthDate === undefined) return refused({ reason: 'birth-date' });
  if ([...name].length > LONGEST_NAME || row.mother_name.length > LONGEST_NAME || row.address.length > LONGEST_ADDRESS) return refused({ reason: 'too-long' });

  const number = readNumber(row, { sex, birthDate }, today, typeList);
  return accepted({
    localNumber,
    demographics: {
      name,
      foreignName: null,
      sex,
      birthDate,
      phone: phoneDigits(row.phone) || null,
      address: row.address.trim() || null,
      nationality: number.document ? nationalityOf(number.document) : null,
      ethnicGroup: ethnicGroupCode(row.ethnicity.trim()),
      motherName: normaliseName(row.mother_name) || null,
    },
    ...number,
  });
}

type Holder = { sex: SexCode; birthDate: string | null };

type ReadNumber = Pick<FeedRecord, 'document' | 'unverified' | 'documentType' | 'typeDoubt'>;

function readNumber(row: FeedRow, holder: Holder, today: string, typeList: string | null): ReadNumber {
  const text = row.id_number.trim();
  if (text === '') return { document: null, unverified: null, documentType: null, typeDoubt: null };

  const { kinds, documentType, typeDoubt } = readType(row.id_type.trim(), typeList);
  const { readings } = recognise(text.slice(0, LONGEST_NUMBER), { today, localPatterns: [] });
  const reading = readings.find(({ kind, decisive }) => (kinds.length > 0 ? kinds.includes(kind) : decisive));
  const said = { documentType, typeDoubt: typeDoubt ?? (kinds.length > 0 && !reading ? 'other-number' : null) } as const;
  if (reading?.valid && isTheirs(reading, holder)) return { document: reading, unverified: null, ...said };

  // A number that is none of them is of the one kind that its type names, unless it plainly is of another.
  const [only] = kinds;
  const stated = only && kinds.length === 1 && !readings.some(({ valid, decisive }) => valid && decisive) ? only : 'unknown';
  const kind = reading?.kind ?? stated;
  return { document: null, unverified: { kind, value: reading?.normalized ?? text.slice(0, LONGEST_NUMBER) }, ...said };
}

type SaidType = { kinds: readonly IdentifierKind[]; documentType: DocumentType | null; typeDoubt: TypeDoubt | null };

/** Without kinds the type says nothing that can be used, and the number must speak for itself. */
function readType(written: string, typeList: string | null): SaidType {
  if (written === '') return { kinds: [], documentType: null, typeDoubt: null };
  if (isIdentifierKind(written)) return { kinds: [written], documentType: null, typeDoubt: null };

  const read = readDocumentType(written, typeList);
  if (read.outcome === 'list-not-said') return { kinds: [], documentType: null, typeDoubt: 'list-not-said' };
  if (read.outcome === 'agreed') return { kinds: read.kinds, documentType: null, typeDoubt: null };

  const documentType = isDocumentType(read.type) ? read.type : null;
  return read.outcome === 'listed' ? { kinds: read.kinds, documentType, typeDoubt: null } : { kinds: [], documentType, typeDoubt: 'not-listed' };
}

/** A number that says another sex or another birthday was copied from another line, or borrowed. */
function isTheirs({ derived }: Reading, { sex, birthDate }: Holder): boolean {
  const said = derived.sex === 'M' ? '1' : derived.sex === 'F' ? '2' : null;
  const stated = sex === '1' || sex === '2';

  return !(said && stated && said !== sex) && !(derived.birthDate && birthDate && derived.birthDate !== birthDate);
}

function nationalityOf({ kind, derived }: Reading): string | null {
  return derived.nationality ?? (kind === 'prc_id18' ? 'CHN' : null);
}
