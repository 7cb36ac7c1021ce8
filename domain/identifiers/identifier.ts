import type { DocumentType } from '@/domain/identifiers/document-types';

/** Every kind a scan or a typed text can be read as. The words staff read stand in the message catalogue. */
export const IDENTIFIER_KINDS = [
  // The index's own number
  'index_number',
  // Eighteen-digit family and its predecessors
  'prc_id18', 'hmt_residence', 'fpr18', 'prc_id15', 'fpr15', 'disability_cert', 'uscc',
  // Travel documents, typed
  'passport_cn', 'passport_hk', 'passport_mo', 'passport_tw', 'passport_other',
  'hm_permit', 'hm_permit_noncn', 'tw_permit', 'eep_hm', 'eep_tw',
  // Machine-readable zones
  'mrz_td3', 'mrz_td2', 'mrz_td1', 'mrz_mrva', 'mrz_mrvb',
  'mrz_cn_eep', 'mrz_cn_hm', 'mrz_cn_tw', 'mrz_cn_hm_old', 'mrz_incomplete',
  // Territory identity cards
  'hkid', 'mo_bir', 'tw_id', 'tw_arc',
  // Other papers
  'military_id', 'birth_cert', 'driving_file_no', 'mobile',
  // Health card, insurance, social security
  'ehc_qr', 'ehc_id', 'empi_index', 'hash', 'opaque_hex',
  'nhsa_ec_qr', 'nhsa_opc_qr', 'nhsa_ec_token', 'ss_card_no', 'ss_card_record',
  // Cards and local numbers
  'bank_card', 'pay_code_wechat', 'pay_code_alipay', 'pay_code_unionpay',
  'magstripe', 'rfid_uid', 'hospital_card', 'gs1_gsrn', 'idcard_record',
  // Not identifiers, but things a search box receives
  'name_cn', 'name_pinyin', 'date', 'url', 'multiple', 'empty', 'too_long', 'unknown',
] as const;

export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

export function isIdentifierKind(value: string): value is IdentifierKind {
  return (IDENTIFIER_KINDS as readonly string[]).includes(value);
}

/** Why a reading is refused: the first rule that failed, in the order the standard of that kind gives. */
export const REJECTION_REASONS = [
  'empty', 'too_long', 'control_characters', 'url', 'unrecognised', 'multiple_scans', 'masked_input',
  'letters_in_number', 'length', 'province', 'nationality', 'bad_date', 'future_date', 'check_digit',
  'sex_conflict', 'birth_date_conflict',
  'mrz_length', 'document_number', 'birth_date', 'expiry_date', 'optional_data', 'home_id', 'issue_count', 'composite',
  'id_length', 'organisation_code', 'payment_code', 'platform_code', 'track_error', 'letter_in_second_place',
] as const;

export type RejectionReason = (typeof REJECTION_REASONS)[number];

/** Shown to staff beside a reading; a warning never blocks. */
export const WARNINGS = [
  'age_implausible', 'region_unknown', 'region_not_county_level',
  'legacy_15', 'no_check_digit', 'centenarian_sequence', 'check_digit_algorithm_not_public',
  'ambiguous', 'issuing_country_required', 'old_form', 'duplicate_scan',
  'expired', 'birth_date_partial', 'birth_century_ambiguous', 'name_maybe_truncated', 'name_rare_character',
  'sex_conflict', 'birth_date_conflict', 'sensitive_health_fact',
  'regional_variant', 'cannot_tell_card_id_from_hash', 'single_use_do_not_store', 'uid_is_not_a_person_number',
  'not_confirmed_by_platform', 'platform_name_differs',
] as const;

export type Warning = (typeof WARNINGS)[number];

/**
 * How far a reading can be trusted: a public check digit passed (or is there to pass), only the shape fits,
 * only the issuing platform can tell, or nothing is known.
 */
export const ASSURANCES = ['checksum', 'format', 'server', 'none'] as const;

export type Assurance = (typeof ASSURANCES)[number];

export type Sex = 'M' | 'F';

/** GB/T 2260 status of the six region digits. All four are valid on a card: codes outlive the counties they named. */
export type RegionStatus = 'current' | 'retired' | 'unknown' | 'not_county_level';

/**
 * Facts a reading proves and the desk may prefill. Dates are YYYY-MM-DD, countries ISO 3166-1 alpha-3
 * (or the ICAO code a machine-readable zone carries), names of provinces are in Chinese without a suffix.
 */
export interface Derived {
  readonly sex?: Sex;
  readonly birthDate?: string;
  readonly nationality?: string;
  readonly nationalityNumeric?: string;
  /** Place of first registration: not the birthplace, not the residence. */
  readonly regionCode?: string;
  readonly province?: string;
  readonly provinceCode?: string;
  readonly regionStatus?: RegionStatus;
  readonly issueProvinceCode?: string;
  readonly issueProvince?: string;
  readonly issueRegionCode?: string;
  readonly upgraded18?: string;
  /** HKG, MAC or TWN. */
  readonly origin?: string;
  readonly destination?: string;
  readonly issueCount?: number;
  readonly idNumber?: string;
  readonly disabilityType?: string;
  readonly disabilityGrade?: string;
  readonly reissue?: number;
  readonly documentCode?: string;
  readonly documentNumber?: string;
  readonly issuer?: string;
  readonly expiryDate?: string;
  readonly surname?: string;
  readonly givenNames?: string;
  /** Hong Kong, Macao or Taiwan identity card number printed in a permit's zone. */
  readonly homeId?: string;
  readonly name?: string;
  readonly foreignName?: string;
  /** GB 3304 code or name, as the reader sent it. */
  readonly ethnic?: string;
  readonly address?: string;
  readonly authority?: string;
  readonly permitNumber?: string;
  /** The holder's number on the card before this one. */
  readonly priorNumber?: string;
  readonly ehcId?: string;
  readonly codeType?: 'static' | 'dynamic' | 'regional';
  readonly bits?: number;
  readonly extension?: string;
  readonly socialSecurityNumber?: string;
  readonly cardNumber?: string;
  readonly cardIdentifier?: string;
  readonly cardholder?: string;
  readonly expiryYYMM?: string;
  readonly inner?: IdentifierKind;
  readonly scheme?: string;
  readonly gsrn?: string;
  readonly parts?: readonly IdentifierKind[];
}

/** A reader's record that contradicts its own number: what the reader said, and what the number says. */
export type RecordConflict =
  | { readonly field: 'sex'; readonly reader: Sex; readonly number: Sex }
  | { readonly field: 'birthDate'; readonly reader: string; readonly number: string };

/** One way to read the input. `normalized` is the value to compare and seal; null when there is none to keep. */
export interface Reading {
  readonly kind: IdentifierKind;
  /** Grammar, dates and every public check digit pass; without a check digit: the shape fits (see `assurance`). */
  readonly valid: boolean;
  readonly normalized: string | null;
  readonly derived: Derived;
  /** Kinds to offer the clerk for this reading, best first. */
  readonly candidates: readonly IdentifierKind[];
  readonly warnings: readonly Warning[];
  readonly reason: RejectionReason | null;
  readonly assurance: Assurance;
  /** Display form; safe for screens, never a key. */
  readonly masked: string | null;
  /** A correction to offer, never to apply silently. */
  readonly suggestion: string | null;
  /** Empty for anything but a reader's record that is at odds with itself. */
  readonly conflicts: readonly RecordConflict[];
  /** What the card's own chip calls it; null for everything but a reader's record that says so. */
  readonly documentType: DocumentType | null;
  /** Who issued a local number; null for every kind with a national or international issuer. */
  readonly assigner: string | null;
  readonly score: number;
  /** The desk may act on this reading without asking. */
  readonly decisive: boolean;
}

/** What the input is: the first reading's fields, and all readings, best first, rejected ones with their reason. */
export interface Recognition extends Omit<Reading, 'assigner' | 'conflicts' | 'documentType' | 'score' | 'decisive'> {
  readonly readings: readonly Reading[];
}

/**
 * A number only one hospital issues, as that hospital describes it for its desks.
 * `regex` is matched against the whole compact form (upper case, no spaces or hyphens).
 */
export interface LocalPattern {
  /** `hospital_card`, or another kind this desk's devices send (`rfid_uid`, `ss_card_no`). */
  readonly kind: string;
  readonly regex: string;
  readonly assigner: string;
  readonly stripPrefix?: string;
  readonly leadingZeros?: 'keep' | 'strip';
  readonly example?: string;
}

export interface RecognitionContext {
  /** YYYY-MM-DD in Asia/Shanghai: a newborn registered at 00:30 there is "tomorrow" in UTC. */
  readonly today: string;
  readonly localPatterns: readonly LocalPattern[];
}

/**
 * A (system, value) pair under which the index looks a person up; `claims` says whether it may also be claimed.
 * PRIMARY: a number for life (resident numbers, the index number). STRONG: documents, territory cards, birth
 * certificates, health cards. LOCAL: within its assigner. WEAK: contacts and anything that only hints.
 */
export interface IdentityKey {
  readonly system: string;
  readonly value: string;
  readonly strength: 'PRIMARY' | 'STRONG' | 'LOCAL' | 'WEAK';
  readonly claims: boolean;
}

export interface IdentityScope {
  readonly organisationCode: string;
  /** ISO 3166-1 alpha-3, asked of the clerk where the number alone does not name the issuing country. */
  readonly issuingCountry?: string;
}
