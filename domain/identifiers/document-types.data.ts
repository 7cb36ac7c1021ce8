import type { IdentifierKind } from '@/domain/identifiers/identifier';

/**
 * Lists of document types that hospitals and platforms write beside a number. The health authority's and the
 * insurance's give the same two digits to different papers (03: a passport, an armed-police card), so a code means
 * something only together with its list, and a list with its version. None of them is complete for our kinds.
 */
export interface DocumentTypeList {
  /** What `|` parts from the code, as it is stored. */
  readonly list: string;
  /** The name without a version: a sender that says only this is read by the version here. */
  readonly family: string;
  /** Of the code system in FHIR and CDA; null where none is registered. */
  readonly oid: string | null;
  /** Where the codes stand. */
  readonly source: string;
  /** The day on which the table was last compared with its source. */
  readonly asOf: string;
  /** Two-digit codes; null for a list whose codes no other shares. */
  readonly digits: 2 | null;
  readonly codes: Readonly<Record<string, DocumentTypeRow>>;
}

export interface DocumentTypeRow {
  /** Papers that this code is the code of. */
  readonly means: readonly IdentifierKind[];
  /** Numbers that can stand under it besides: printed on such a paper, or filed there by some. */
  readonly also?: readonly IdentifierKind[];
}

const TERRITORY_CARDS = ['hkid', 'mo_bir', 'tw_id', 'tw_arc'] as const;

// WS/T 364.3-2023 replaced this version and seems to add 08 to 11; what they
// mean is not confirmed, so no table here has them.
const HEALTH_2011 = {
  '01': { means: ['prc_id18'], also: ['prc_id15', 'hmt_residence', 'fpr18'] },
  '02': { means: [], also: ['prc_id18'] },
  '03': { means: ['passport_cn', 'passport_hk', 'passport_mo', 'passport_tw', 'passport_other'] },
  '04': { means: ['military_id'] },
  '05': { means: [], also: ['prc_id18'] },
  '06': { means: ['hm_permit', 'hm_permit_noncn'] },
  '07': { means: ['tw_permit'] },
  '99': { means: ['eep_hm', 'eep_tw', 'birth_cert', 'disability_cert', ...TERRITORY_CARDS], also: ['hmt_residence', 'fpr18', 'fpr15'] },
} as const satisfies DocumentTypeList['codes'];

// 04 and 05 are the passports of Hong Kong and Macao or their permits to the
// mainland, and some write the residence permit there; which, only the number says.
const INSURANCE = {
  '01': { means: ['prc_id18'], also: ['prc_id15'] },
  '02': { means: [], also: ['military_id'] },
  '03': { means: [], also: ['military_id'] },
  '04': { means: ['passport_hk'], also: ['hm_permit', 'hm_permit_noncn', 'hmt_residence'] },
  '05': { means: ['passport_mo'], also: ['hm_permit', 'hm_permit_noncn', 'hmt_residence'] },
  '06': { means: ['tw_permit'], also: ['passport_tw', 'hmt_residence'] },
  '07': { means: ['fpr18', 'fpr15'] },
  '08': { means: ['passport_other'] },
  '09': { means: ['disability_cert'] },
  '10': { means: [] },
  '11': { means: [] },
  '12': { means: [] },
  '13': { means: [] },
  '14': { means: [] },
  '15': { means: [] },
  '90': { means: ['ss_card_no'] },
  '99': { means: ['eep_hm', 'eep_tw', 'birth_cert', ...TERRITORY_CARDS], also: ['passport_cn'] },
} as const satisfies DocumentTypeList['codes'];

// The mark in the text block of the chip; a citizen's card has none.
const CHIP_MARKS = {
  J: { means: ['hmt_residence'] },
  I: { means: ['fpr15'], also: ['fpr18'] },
} as const satisfies DocumentTypeList['codes'];

export const DOCUMENT_TYPE_LISTS = {
  health: {
    list: 'CV02.01.101-2011',
    family: 'CV02.01.101',
    oid: '2.16.156.10011.2.3.1.1',
    source: 'WS 364.3-2011, CV02.01.101 身份证件类别代码',
    asOf: '2026-11-23',
    digits: 2,
    codes: HEALTH_2011,
  },
  insurance: {
    list: 'psn_cert_type',
    family: 'psn_cert_type',
    oid: null,
    source: '国家医疗保障信息平台定点医药机构接口规范, psn_cert_type 人员证件类型',
    asOf: '2026-11-23',
    digits: 2,
    codes: INSURANCE,
  },
  chip: {
    list: 'GA/T490',
    family: 'GA/T490',
    oid: null,
    source: 'GA/T 490, type mark of the chip’s text block',
    asOf: '2026-11-23',
    digits: null,
    codes: CHIP_MARKS,
  },
} as const satisfies Record<string, DocumentTypeList>;

/** Names a code in the message catalogue. */
export type DocumentTypeName = `health.${keyof typeof HEALTH_2011}` | `insurance.${keyof typeof INSURANCE}` | `chip.${keyof typeof CHIP_MARKS}`;
