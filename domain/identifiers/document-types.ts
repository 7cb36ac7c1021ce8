import { DOCUMENT_TYPE_LISTS } from '@/domain/identifiers/document-types.data';
import type { DocumentTypeList, DocumentTypeName, DocumentTypeRow } from '@/domain/identifiers/document-types.data';
import type { IdentifierKind } from '@/domain/identifiers/identifier';

export type DocumentTypeListName = keyof typeof DOCUMENT_TYPE_LISTS;

/** A code together with the list it is of, `list|code`: the only form in which one is kept. */
export type DocumentType = `${string}|${string}`;

/** What a written document type says. A bare code is never taken for that of one list where another could be meant. */
export type DocumentTypeReading =
  | { outcome: 'listed'; type: DocumentType; kinds: readonly IdentifierKind[] }
  /** Bare, and every list that has it gives it to the same papers: it narrows a number and is not kept. */
  | { outcome: 'agreed'; kinds: readonly IdentifierKind[] }
  /** Bare, and it would be another paper in another list. */
  | { outcome: 'list-not-said' }
  /** Of a list, or a code of a list, that is not here: kept as it was said, and nothing follows from it. */
  | { outcome: 'not-listed'; type: DocumentType };

const LONGEST = 64;
const LISTS = Object.entries(DOCUMENT_TYPE_LISTS) as readonly (readonly [DocumentTypeListName, DocumentTypeList])[];

export function isDocumentType(text: string): text is DocumentType {
  return text.length <= LONGEST && /^[^|\s](?:[^|]*[^|\s])?\|[^|\s]+$/.test(text);
}

/**
 * Reads a document type as a sender wrote it.
 * @param written `list|code`, or a bare code
 * @param list whose codes the sender's bare ones are, by its format or by what the hospital confirmed; null where nobody said
 */
export function readDocumentType(written: string, list: string | null): DocumentTypeReading {
  const [said, code] = written.includes('|') ? splitType(written) : [list, written];
  if (said === null) return readBareCode(written);

  const named = findList(said);
  const padded = named?.[1].digits && code !== '' ? code.padStart(named[1].digits, '0') : code;
  // An OID names the list without a version, as its family does.
  const type: DocumentType = `${named && isOid(named[1], said) ? named[1].family : said}|${padded}`;
  const row = named?.[1].codes[padded];
  return row ? { outcome: 'listed', type, kinds: kindsOf(row) } : { outcome: 'not-listed', type };
}

function splitType(written: string): readonly [string, string] {
  const bar = written.indexOf('|');

  return [written.slice(0, bar).trim(), written.slice(bar + 1).trim()];
}

/** Every list with codes of this form must have it, for the same papers. */
function readBareCode(code: string): DocumentTypeReading {
  const rows = LISTS.filter(([, { digits }]) => digits !== null).map(([, { digits, codes }]) => codes[code.padStart(digits ?? 0, '0')]);
  const [first] = rows;
  if (!first || first.means.length === 0) return { outcome: 'list-not-said' };

  const agreed = rows.every((row) => row && row.means.length === first.means.length && first.means.every((kind) => row.means.includes(kind)));
  return agreed ? { outcome: 'agreed', kinds: [...new Set(rows.flatMap((row) => (row ? kindsOf(row) : [])))] } : { outcome: 'list-not-said' };
}

function kindsOf({ means, also = [] }: DocumentTypeRow): readonly IdentifierKind[] {
  return [...means, ...also];
}

/** By its name, with or without the version, or by its OID. */
function findList(said: string): readonly [DocumentTypeListName, DocumentTypeList] | undefined {
  return LISTS.find(([, list]) => said === list.list || said === list.family || isOid(list, said));
}

function isOid({ oid }: DocumentTypeList, said: string): boolean {
  return oid !== null && said.replace(/^urn:oid:/, '') === oid;
}

/** Whether a list is here, by its name or its OID. */
export function isDocumentTypeList(said: string): boolean {
  return findList(said) !== undefined;
}

/** The kinds a document of this type can be; none for a type that no list here has. */
export function kindsOfDocumentType(type: DocumentType): readonly IdentifierKind[] {
  const reading = readDocumentType(type, null);

  return reading.outcome === 'listed' ? reading.kinds : [];
}

/** The code under which a list has our kind; null where the list has none of its own, or several. */
export function documentTypeOf(kind: IdentifierKind, name: DocumentTypeListName): DocumentType | null {
  const { list, codes }: DocumentTypeList = DOCUMENT_TYPE_LISTS[name];
  const meant = Object.entries(codes).filter(([, { means }]) => means.includes(kind));
  const [only] = meant;

  return only && meant.length === 1 ? `${list}|${only[0]}` : null;
}

/** What to call a type on a screen: its list and its paper by their names in the catalogue, and the code itself. */
export type NamedDocumentType =
  | { known: true; list: DocumentTypeListName; name: DocumentTypeName; code: string }
  | { known: false; list: string; code: string };

export function nameDocumentType(type: DocumentType): NamedDocumentType {
  const [said, code] = splitType(type);
  const named = findList(said);
  if (!named || !(code in named[1].codes)) return { known: false, list: said, code };

  // The names are made of exactly these keys.
  return { known: true, list: named[0], name: `${named[0]}.${code}` as DocumentTypeName, code };
}
