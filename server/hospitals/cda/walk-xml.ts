import 'server-only';

import { XmlCdata, XmlElement, XmlText } from '@rgrove/parse-xml';
import type { XmlNode } from '@rgrove/parse-xml';

/** Deeper than any form of WS/T 500 nests; everything after the parser recurses. */
export const DEEPEST = 60;

/** The words below a node, in one line. What stands in scripts and styles is no text of the document. */
export function wordsIn(node: XmlNode | null, level = 0): string {
  if (level > DEEPEST) return '';
  if (node instanceof XmlText || node instanceof XmlCdata) return node.text.replace(/\s+/gu, ' ');
  if (!(node instanceof XmlElement) || ['script', 'style'].includes(localName(node).toLowerCase())) return '';

  const inside = node.children.map((child) => wordsIn(child, level + 1)).join('');
  return localName(node) === 'br' ? ' ' : level === 0 ? inside.trim() : inside;
}

export function childNamed(element: XmlElement | null, name: string): XmlElement | null {
  return childrenNamed(element, name)[0] ?? null;
}

export function childrenNamed(element: XmlElement | null, name: string): readonly XmlElement[] {
  return element === null ? [] : elementsIn(element).filter((child) => localName(child) === name);
}

export function elementsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => child instanceof XmlElement);
}

export function localName({ name }: XmlElement): string {
  return name.replace(/^.*:/, '');
}
