import 'server-only';

import { parseXml, XmlElement } from '@rgrove/parse-xml';

import type { ClinicalDocument, DocumentBlock, DocumentSection } from '@/domain/records/clinical-document';
import type { DocumentPatient } from '@/domain/records/document-patient';
import { readDocumentPatients } from '@/server/hospitals/cda/read-document-patients';
import { childNamed, DEEPEST, elementsIn, localName, wordsIn } from '@/server/hospitals/cda/walk-xml';

export type ReadClinicalDocument = {
  document: ClinicalDocument;
  /** Whom the header says it is about; some documents are about mother and child. */
  patients: readonly DocumentPatient[];
  /** The bytes of a body that is a file in the header's envelope (`nonXMLBody`). */
  file: Uint8Array<ArrayBuffer> | null;
};

/**
 * A CDA R2 document in our own shapes. The parser knows no external entities
 * and none that the document declares, so neither can do anything; a document
 * type is refused all the same, for no CDA has one. Styles, links, scripts and
 * pictures are left where they are: only words come out.
 * @returns null when it is no CDA that can be read.
 */
export function readClinicalDocument(xml: string): ReadClinicalDocument | null {
  if (/<!DOCTYPE/i.test(xml)) return null;

  const root = parse(xml);
  if (root?.name.replace(/^.*:/, '') !== 'ClinicalDocument') return null;
  const title = wordsIn(childNamed(root, 'title'));

  return {
    document: { title: title || (childNamed(root, 'code')?.attributes['displayName'] ?? null), sections: sectionsOf(root, 0, 0) },
    patients: readDocumentPatients(root),
    file: fileOf(root),
  };
}

/** Base64 inside the element, as R2 has it; a reference to somewhere else is not followed. */
function fileOf(root: XmlElement): Uint8Array<ArrayBuffer> | null {
  const written = childNamed(childNamed(childNamed(root, 'component'), 'nonXMLBody'), 'text');

  return written?.attributes['representation'] === 'B64' ? Uint8Array.from(Buffer.from(written.text, 'base64')) : null;
}

function parse(xml: string): XmlElement | null {
  try {
    return parseXml(xml).root;
  } catch {
    // Broken, or nested beyond the stack.
    return null;
  }
}

function sectionsOf(element: XmlElement, depth: number, level: number): readonly DocumentSection[] {
  if (level > DEEPEST) return [];

  return elementsIn(element).flatMap((child) => {
    if (localName(child) !== 'section') return ['component', 'structuredBody'].includes(localName(child)) ? sectionsOf(child, depth, level + 1) : [];

    const narrative = childNamed(child, 'text');
    const own: DocumentSection = { title: wordsIn(childNamed(child, 'title')) || null, depth, blocks: narrative ? blocksOf(narrative, 0) : [] };
    return [own, ...sectionsOf(child, depth + 1, level + 1)];
  });
}

/** The narrative block of CDA: paragraphs, lists, tables, and words between them. */
function blocksOf(element: XmlElement, level: number): readonly DocumentBlock[] {
  if (level > DEEPEST) return [];
  const blocks: DocumentBlock[] = [];
  let loose = '';
  const finish = () => {
    if (loose.trim() !== '') blocks.push({ type: 'paragraph', text: loose.trim() });
    loose = '';
  };

  for (const node of element.children) {
    const block = node instanceof XmlElement ? blockOf(node, level) : null;
    if (block === null) loose += wordsIn(node);
    else {
      finish();
      blocks.push(...block);
    }
  }
  finish();
  return blocks;
}

function blockOf(element: XmlElement, level: number): readonly DocumentBlock[] | null {
  switch (localName(element)) {
    case 'paragraph':
      return [{ type: 'paragraph', text: wordsIn(element) }];
    case 'list':
      return [{ type: 'list', items: elementsIn(element).filter((one) => localName(one) === 'item').map(wordsIn) }];
    case 'table':
      return [{ type: 'table', rows: rowsOf(element, level) }];
    case 'renderMultiMedia':
    case 'observationMedia':
      return [{ type: 'left-out' }];
    case 'br':
      return [];
    default:
      return null;
  }
}

function rowsOf(table: XmlElement, level: number): Extract<DocumentBlock, { type: 'table' }>['rows'] {
  if (level > DEEPEST) return [];

  return elementsIn(table).flatMap((child) => {
    if (localName(child) !== 'tr') return ['thead', 'tbody', 'tfoot'].includes(localName(child)) ? rowsOf(child, level + 1) : [];
    return [elementsIn(child).map((cell) => ({ text: wordsIn(cell), isHead: localName(cell) === 'th' }))];
  });
}
