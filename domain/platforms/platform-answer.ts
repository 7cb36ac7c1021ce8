import type { DocumentType } from '@/domain/identifiers/document-types';
import type { Reading } from '@/domain/identifiers/identifier';

/** Who can say whose a code is: the card platform of the health authority, or the insurance platform. */
export type Platform = 'health-card' | 'insurance';

/** What a platform says of the bearer of a code. The code itself is not part of it. */
export type Bearer = {
  name: string | null;
  /** The document the code stands for, read by our own rules; null where it is of a kind that proves nothing here. */
  document: Reading | null;
  /** What the platform calls that document, in its own list. */
  documentType: DocumentType;
};

/** Why a platform did not say whose a code is. */
export const platformRefusals = [
  /** Its minute was over. */
  'expired',
  /** Shown before, and good for once. */
  'already-used',
  /** Issued by another region's platform. */
  'wrong-platform',
  /** No answer within the deadline, or none that stands. */
  'silent',
  /** An answer that cannot be read, or contradicts itself. */
  'unusable-answer',
  /** This hospital is not connected. */
  'not-configured',
] as const;

export type PlatformRefusal = (typeof platformRefusals)[number];

export type PlatformAnswer = { platform: Platform } & ({ outcome: 'resolved'; bearer: Bearer } | { outcome: PlatformRefusal });
