import type { IdentifierKind } from '@/domain/identifiers/identifier';

/**
 * Lists of document types, named with their version. Two of them give the same two digits to different papers: 03 is
 * a passport to the health authority and a police card to the insurance, so a bare code is never kept.
 */
export type DocumentTypeList = 'CV02.01.101-2011' | 'psn_cert_type';

export type DocumentType = `${DocumentTypeList}|${string}`;

const PASSPORTS: readonly IdentifierKind[] = ['passport_cn', 'passport_hk', 'passport_mo', 'passport_tw', 'passport_other'];
const RESIDENT: readonly IdentifierKind[] = ['prc_id18'];
const HOME_RETURN: readonly IdentifierKind[] = ['hm_permit', 'hm_permit_noncn'];

// WS 364.3-2011 CV02.01.101; the interface list of the insurance, where 04 and
// 05 are the permits of Hong Kong and Macao people, or their residence permit.
const KINDS: Readonly<Partial<Record<DocumentType, readonly IdentifierKind[]>>> = {
  'CV02.01.101-2011|01': RESIDENT,
  'CV02.01.101-2011|02': RESIDENT,
  'CV02.01.101-2011|03': PASSPORTS,
  'CV02.01.101-2011|04': ['military_id'],
  'CV02.01.101-2011|05': RESIDENT,
  'CV02.01.101-2011|06': HOME_RETURN,
  'CV02.01.101-2011|07': ['tw_permit'],
  'CV02.01.101-2011|99': ['hmt_residence', 'fpr18', 'fpr15', 'birth_cert', 'disability_cert'],
  'psn_cert_type|01': RESIDENT,
  'psn_cert_type|04': ['passport_hk', 'hmt_residence', ...HOME_RETURN],
  'psn_cert_type|05': ['passport_mo', 'hmt_residence', ...HOME_RETURN],
  'psn_cert_type|06': ['tw_permit', 'hmt_residence'],
  'psn_cert_type|07': ['fpr18', 'fpr15'],
  'psn_cert_type|08': PASSPORTS,
  'psn_cert_type|09': ['disability_cert'],
};

/** The kinds a document of this type can be; none for a type this version does not know. */
export function kindsOfDocumentType(type: DocumentType): readonly IdentifierKind[] {
  return KINDS[type] ?? [];
}
