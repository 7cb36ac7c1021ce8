/**
 * What is asked once and true for life, or for some months. Codes: LOINC; the
 * value domains CV04.50.005 (ABO: 3 is O and 4 is AB) and CV04.50.020 (Rh) of
 * WS 364.4, by their names and by the OIDs that hospitals announce them with.
 */
export const ABO = {
  codes: ['883-9', '882-1'],
  names: ['血型', 'abo血型', 'abo血型鉴定', 'abo血型系统', 'blood group', 'abo group'],
  systems: ['2.16.156.10011.2.3.1.85', 'cv04.50.005'],
  values: { '1': 'A', '2': 'B', '3': 'O', '4': 'AB' },
} as const;

export const RH = {
  codes: ['10331-7', '882-1'],
  names: ['rh血型', 'rh', 'rh(d)', 'rh(d)血型', 'rhd', 'rh血型系统'],
  systems: ['2.16.156.10011.2.3.1.250', 'cv04.50.020'],
  values: { '1': 'negative', '2': 'positive' },
} as const;

export const PREGNANCY = {
  codes: ['82810-3'],
  names: ['妊娠状态', '妊娠', '是否妊娠', 'pregnancy status'],
  pregnant: ['妊娠', '已妊娠', '怀孕', '孕', 'pregnant', '是', 'yes', 'la15173-0', '77386006'],
  notPregnant: ['未妊娠', '未孕', '非妊娠', '否', 'not pregnant', 'no', 'la26683-5', '60001007'],
} as const;

/** Longest pregnancy that counts: 42 weeks (WHO: post-term begins there). */
export const LONGEST_PREGNANCY_DAYS = 294;

/** Three-character categories of ICD-10 after which a pregnancy is over: loss (O00–O08), delivery (O80–O84), puerperium (O85–O92). */
export const END_OF_PREGNANCY = /^O(0[0-8]|8\d|9[0-2])$/u;

/** Documents of WS/T 500 written at a birth. */
export const BIRTH_DOCUMENTS: readonly string[] = ['C0015', 'C0016'];

export const ABO_WORDS = /^(?:血型)?\s*(ab|a|b|o)\s*(?:型|group|rh|[+-]|阳|阴|,|，|$)/u;
export const RH_POSITIVE_WORDS = /rh(?:\(d\))?\s*(?:血型)?\s*[::]?\s*(?:阳性|阳|\(\+\)|\+|pos)|^(?:阳性|阳|\+|\(\+\)|positive)|^(?:ab|a|b|o)\s*\+$/u;
export const RH_NEGATIVE_WORDS = /rh(?:\(d\))?\s*(?:血型)?\s*[::]?\s*(?:阴性|阴|\(-\)|-|neg)|^(?:阴性|阴|-|\(-\)|negative)|^(?:ab|a|b|o)\s*-$/u;
