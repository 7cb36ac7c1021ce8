import 'server-only';

import type { FeedRecord } from '@/domain/feed/read-feed-row';
import { identityKeys } from '@/domain/identifiers/identity-key';
import { maskIdentifier } from '@/domain/identifiers/mask';
import { demographicFields } from '@/domain/patient-index/golden-view';
import type { Demographics, FieldCaptureMethods } from '@/domain/patient-index/demographics';
import type { CarriedIdentifier } from '@/server/desk/draft-content';
import { nameReading } from '@/server/patient-index/name-reading';

export function feedDemographics({ demographics }: FeedRecord): Demographics {
  return { ...demographics, nameReading: nameReading(demographics.name) };
}

export function interfaceCaptures(demographics: Demographics): FieldCaptureMethods {
  const given = demographicFields.filter((field) => demographics[field] !== null && demographics[field] !== '');

  return Object.fromEntries(given.map((field) => [field, 'INTERFACE']));
}

/** What the record says its holder carries; only a sound number that fits the rest of the row may be claimed. */
export function feedIdentifiers({ document, unverified, documentType }: FeedRecord, organisationCode: string): readonly CarriedIdentifier[] {
  const common = { captureMethod: 'INTERFACE' as const, sex: null, birthDate: null, expiresOn: null };

  if (document) {
    return identityKeys(document, { organisationCode }).map(({ system, value, claims, strength }, position) => ({
      ...common,
      kind: document.kind,
      system,
      value,
      masked: document.masked ?? '',
      assurance: document.assurance,
      claims: claims && strength !== 'WEAK',
      primary: strength === 'PRIMARY',
      documentType: position === 0 ? documentType : null,
    }));
  }
  if (!unverified) return [];

  const { kind, value } = unverified;
  return [{ ...common, kind, system: kind, value, masked: maskIdentifier(kind, value), assurance: 'none', claims: false, primary: false, documentType }];
}
