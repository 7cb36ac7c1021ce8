import { cast } from '@/demo/cast';
import type { CastMember } from '@/demo/cast/cast-member';
import { normalLocalNumber } from '@/demo/fill/local-number';
import type { HospitalCode } from '@/demo/hospitals';
import type { ChartPerson } from '@/demo/hospital-servers/patients/chart-person';
import { serialOf } from '@/demo/population/deal-documents';
import { BLOCK_PERSONS, DEFAULT_SEED, generateBlock } from '@/demo/population/generate-population';
import { findOrdinal } from '@/demo/population/number-slot';
import type { SyntheticPerson } from '@/demo/population/synthetic-person';

const members: readonly CastMember[] = cast;
const castByNumber: ReadonlyMap<string, ChartPerson> = new Map(members.flatMap(numbersOf));

/**
 * Who carries this number at this hospital: one of the cast, or the person of
 * the population whose serial it holds, made on demand. Null for numbers that
 * hospital never gave out.
 */
export function findChartPerson(hospital: HospitalCode, localNumber: string): ChartPerson | null {
  const known = castByNumber.get(`${hospital}|${normalLocalNumber(hospital, localNumber)}`);
  if (known) return known;

  const serial = /\d{8}$/.test(localNumber) ? serialOf(localNumber) : null;
  const person = serial === null ? null : findSynthetic(serial);
  const isRegistered = person?.registrations.some((one) => one.hospital === hospital && one.localNumber === localNumber);
  return isRegistered ? person : null;
}

/** A member of the cast is one person here even where the index has their records apart: that is what their hospitals know. */
function numbersOf(member: CastMember): [string, ChartPerson][] {
  const registrations = member.records.map(({ hospital, localNumber, registeredOn }) => ({
    hospital,
    localNumber: normalLocalNumber(hospital, localNumber),
    registeredOn,
  }));
  const { name, sex, birthDate } = member.demographics;
  const residentNumber = Object.values(member.documents).find(({ kind, sound }) => kind === 'prc_id18' && sound !== false)?.value ?? null;
  const person: ChartPerson = { key: `cast:${member.key}`, name, sex, birthDate, residentNumber, registrations };

  return registrations.map(({ hospital, localNumber }) => [`${hospital}|${localNumber}`, person]);
}

function findSynthetic(serial: number): ChartPerson | null {
  const ordinal = findOrdinal(DEFAULT_SEED, serial);
  const person = generateBlock(DEFAULT_SEED, Math.floor(ordinal / BLOCK_PERSONS))[ordinal % BLOCK_PERSONS];

  return person ? chartPersonOf(person) : null;
}

function chartPersonOf({ ordinal, demographics: { name, sex, birthDate }, documents, records }: SyntheticPerson): ChartPerson {
  return {
    key: `population:${DEFAULT_SEED}:${ordinal}`,
    name,
    sex,
    birthDate,
    residentNumber: documents.find(({ kind }) => kind === 'prc_id18')?.normalized ?? null,
    registrations: records,
  };
}
