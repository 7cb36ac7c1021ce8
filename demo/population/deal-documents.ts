import { mod11CheckCharacter } from '@/domain/identifiers/check-digits';

import { dateInYear, dealBirthYear, drawUnprovenDate } from '@/demo/population/birth-dates';
import type { HouseholdMember, Origin } from '@/demo/population/households';
import type { NumberSlot } from '@/demo/population/number-slot';
import type { Random } from '@/demo/population/random';
import { countyCode } from '@/demo/population/regions';
import type { Area, HomeArea } from '@/demo/population/regions';
import type { SyntheticDocument } from '@/demo/population/synthetic-person';

/** What somebody carries and the birth date it proves, or that was only told. */
export type Papers = { birthDate: string; documents: readonly SyntheticDocument[] };

type Bearer = { member: HouseholdMember; area: HomeArea; registered: Area; slot: NumberSlot; countryNumeric: string; countryCode: string };

const WITHOUT_PAPER = 0.04;
const WITH_PASSPORT = 0.03;
// Residence numbers name no county: only one county's slots may have them, or two would meet.
const RESIDENCE_COUNTY = 0;
const RESIDENCE_AREAS: Partial<Record<Origin, string>> = { hongkong: '810000', macao: '820000', taiwan: '830000' };

export function dealPapers(random: Random, bearer: Bearer): Papers {
  const { member, slot } = bearer;
  const year = dealBirthYear(member.birthYear, slot);
  const birthDate = dateInYear(year, slot.dayOfYear);

  if (member.origin === 'abroad') return { birthDate, documents: [foreignPaper(bearer, birthDate)] };
  if (member.origin !== 'han' && member.origin !== 'uyghur') return { birthDate, documents: [permit(member, slot, birthDate)] };
  if (random() < WITHOUT_PAPER) return { birthDate: drawUnprovenDate(random, year), documents: [] };

  const county = countyCode(bearer.registered, slot.county, year);
  const idCard: SyntheticDocument = { kind: 'prc_id18', normalized: eighteen(county, birthDate, member.sex, slot) };
  if (random() >= WITH_PASSPORT) return { birthDate, documents: [idCard] };
  return { birthDate, documents: [idCard, { kind: 'passport_cn', normalized: `E${eightDigits(slot)}`, issuingCountry: 'CHN' }] };
}

function foreignPaper({ member, area, slot, countryCode, countryNumeric }: Bearer, birthDate: string): SyntheticDocument {
  const province = area.counties[0].code.slice(0, 2);
  if (slot.county === RESIDENCE_COUNTY) return { kind: 'fpr18', normalized: eighteen(`9${province}${countryNumeric}`, birthDate, member.sex, slot) };

  // None of these countries prints an X in front.
  return { kind: 'passport_other', normalized: `X${eightDigits(slot)}`, issuingCountry: countryCode };
}

function permit(member: HouseholdMember, slot: NumberSlot, birthDate: string): SyntheticDocument {
  const area = RESIDENCE_AREAS[member.origin];
  if (area && slot.county === RESIDENCE_COUNTY) return { kind: 'hmt_residence', normalized: eighteen(area, birthDate, member.sex, slot) };
  if (member.origin === 'taiwan') return { kind: 'tw_permit', normalized: eightDigits(slot) };

  return { kind: 'hm_permit', normalized: `${member.origin === 'macao' ? 'M' : 'H'}${eightDigits(slot)}` };
}

/** GB 11643-1999: region, birth date, sequence (odd for men), check character. */
function eighteen(area: string, birthDate: string, sex: '1' | '2', { sequence }: NumberSlot): string {
  const odd = sequence * 2 + (sex === '1' ? 1 : 2);
  const digits = `${area}${birthDate.replaceAll('-', '')}${String(odd).padStart(3, '0')}`;

  return digits + mod11CheckCharacter(digits);
}

// The cast's numbers lie below.
const FIRST_SERIAL = 60_000_000;

export function eightDigits({ serial }: NumberSlot): string {
  return String(FIRST_SERIAL + serial);
}

/** The serial in the last eight digits of a number made by `eightDigits`; null for numbers of the cast, which lie below. */
export function serialOf(number: string): number | null {
  const digits = Number(number.slice(-8));

  return digits >= FIRST_SERIAL ? digits - FIRST_SERIAL : null;
}
