import type { FailureReason } from '@/domain/records/source';

/** A clinical document as we draw it: its words in our own shapes, nothing of its markup. */
export type ClinicalDocument = { title: string | null; sections: readonly DocumentSection[] };

/** `depth` counts from 0: sections lie inside sections. */
export type DocumentSection = { title: string | null; depth: number; blocks: readonly DocumentBlock[] };

export type DocumentBlock =
  | { type: 'paragraph'; text: string }
  | { type: 'list'; items: readonly string[] }
  | { type: 'table'; rows: readonly (readonly { text: string; isHead: boolean }[])[] }
  /** A picture or file inside the narrative, which is not drawn. */
  | { type: 'left-out' };

/** What a browser may be given as it is: it draws these without running anything of theirs in our page. */
export const fileTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const;

export type DocumentFileType = (typeof fileTypes)[number];

export type DocumentContent =
  | { form: 'structured'; document: ClinicalDocument }
  | { form: 'text'; text: string }
  | { form: 'file'; fileType: DocumentFileType; bytes: Uint8Array<ArrayBuffer> };

/** Why a document cannot be shown: the hospital did not give it, it is not the one that was listed, or it is none that can be shown safely. */
export type DocumentFault = FailureReason | 'missing' | 'altered' | 'unsupported';
