import 'server-only';

import { parseXml, XmlCdata, XmlElement, XmlText } from '@rgrove/parse-xml';
import type { XmlNode } from '@rgrove/parse-xml';

import type { ClinicalDocument, DocumentBlock, DocumentSection } from '@/domain/records/clinical-document';

/** Deeper than any form of WS/T 500 nests; everything after the parser recurses. */
const DEEPEST = 60;

/**
 * A CDA R2 document in our own shapes. The parser knows no external entities
 * and none that the document declares, so neither can do anything; a document
 * type is refused all the same, for no CDA has one. Styles, links, scripts and
 * pictures are left where they are: only words come out.
 * @returns null when it is no CDA that can be read.
 */
export function readClinicalDocument(xml: string): ClinicalDocument | null {
  if (/<!DOCTYPE/i.test(xml)) return null;

  const root = parse(xml);
  if (root?.name.replace(/^.*:/, '') !== 'ClinicalDocument') return null;
  const title = wordsIn(childNamed(root, 'title'));

  return { title: title || (childNamed(root, 'code')?.attributes['displayName'] ?? null), sections: sectionsOf(root, 0, 0) };
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
    if (localName(child) !== 'section') return ['component', 'structuredBody', 'nonXMLBody'].includes(localName(child)) ? sectionsOf(child, depth, level + 1) : [];

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

/** The words below a node, in one line. What stands in scripts and styles is no text of the document. */
function wordsIn(node: XmlNode | null, level = 0): string {
  if (level > DEEPEST) return '';
  if (node instanceof XmlText || node instanceof XmlCdata) return node.text.replace(/\s+/gu, ' ');
  if (!(node instanceof XmlElement) || ['script', 'style'].includes(localName(node).toLowerCase())) return '';

  const inside = node.children.map((child) => wordsIn(child, level + 1)).join('');
  return localName(node) === 'br' ? ' ' : level === 0 ? inside.trim() : inside;
}

function childNamed(element: XmlElement, name: string): XmlElement | null {
  return elementsIn(element).find((child) => localName(child) === name) ?? null;
}

function elementsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => child instanceof XmlElement);
}

function localName({ name }: XmlElement): string {
  return name.replace(/^.*:/, '');
}
