/**
 * Letter tables of travel documents, as published by the issuing authorities. Mainland documents never use
 * I and O in second place. Several countries share these shapes: a match proposes, only a reader proves.
 */
export const HONG_KONG_PASSPORT = /^(?:K\d{8}|KJ\d{7}|H\d{8})$/;
export const MACAO_PASSPORT = /^MA\d{7}$/;
export const TAIWAN_PASSPORT = /^3\d{8}$/;

/** Ordinary (E, EA…, G, 14, 15), diplomatic (D, DE), service (S, SE) and public-affairs (P, PE) passports. */
export const MAINLAND_PASSPORT = /^(?:E\d{8}|E[A-HJ-NP-Z]\d{7}|G\d{8}|1[45]\d{7}|DE?\d{7}|SE?\d{7}|S\d{8}|PE?\d{7}|P\d{8})$/;

/** 往来港澳通行证: cards C and C + letter, booklets W. */
export const HONG_KONG_MACAO_EXIT_PERMIT = /^(?:C\d{8}|C[A-HJ-NP-Z]\d{7}|W\d{8})$/;

/** 大陆居民往来台湾通行证: cards L, booklets T. */
export const TAIWAN_EXIT_PERMIT = /^[LT]\d{8}$/;
