import type { IdentifierKind } from '@/domain/identifiers/identifier';

export type Issuer =
  | 'index'
  | 'publicSecurity'
  | 'immigration'
  | 'hongKong'
  | 'macao'
  | 'taiwan'
  | 'foreignState'
  | 'health'
  | 'insurance'
  | 'socialSecurity'
  | 'disabledPersons'
  | 'military'
  | 'hospital'
  | 'bank'
  | 'other';

// Passports and exit-entry papers are the immigration administration's since
// 2018; resident cards stayed with public security.
const issuers: Partial<Record<IdentifierKind, Issuer>> = {
  index_number: 'index',
  prc_id18: 'publicSecurity',
  prc_id15: 'publicSecurity',
  hmt_residence: 'publicSecurity',
  idcard_record: 'publicSecurity',
  driving_file_no: 'publicSecurity',
  fpr18: 'immigration',
  fpr15: 'immigration',
  passport_cn: 'immigration',
  hm_permit: 'immigration',
  hm_permit_noncn: 'immigration',
  tw_permit: 'immigration',
  eep_hm: 'immigration',
  eep_tw: 'immigration',
  mrz_cn_eep: 'immigration',
  mrz_cn_hm: 'immigration',
  mrz_cn_tw: 'immigration',
  mrz_cn_hm_old: 'immigration',
  passport_hk: 'hongKong',
  hkid: 'hongKong',
  passport_mo: 'macao',
  mo_bir: 'macao',
  passport_tw: 'taiwan',
  tw_id: 'taiwan',
  tw_arc: 'taiwan',
  passport_other: 'foreignState',
  birth_cert: 'health',
  ehc_qr: 'health',
  ehc_id: 'health',
  empi_index: 'health',
  nhsa_ec_qr: 'insurance',
  nhsa_opc_qr: 'insurance',
  nhsa_ec_token: 'insurance',
  ss_card_no: 'socialSecurity',
  ss_card_record: 'socialSecurity',
  disability_cert: 'disabledPersons',
  military_id: 'military',
  hospital_card: 'hospital',
  gs1_gsrn: 'hospital',
  rfid_uid: 'hospital',
  bank_card: 'bank',
};

/** Who hands out documents of a kind; what a reading zone belongs to depends on its content. */
export function issuerOf(kind: IdentifierKind): Issuer {
  return issuers[kind] ?? 'other';
}
