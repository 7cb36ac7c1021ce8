import { dealPapers } from '@/demo/population/deal-documents';
import { dealRecords } from '@/demo/population/deal-records';
import { drawLatinName, drawUyghurName } from '@/demo/population/foreign-names';
import { drawGivenName } from '@/demo/population/given-names';
import { drawHousehold } from '@/demo/population/households';
import type { HouseholdMember } from '@/demo/population/households';
import { dealNumberSlot } from '@/demo/population/number-slot';
import { drawPhone } from '@/demo/population/phones';
import { createRandom } from '@/demo/population/random';
import type { Random } from '@/demo/population/random';
import { readName } from '@/demo/population/readings';
import { drawAddress, drawAreaOfRegistration, drawHomeArea } from '@/demo/population/regions';
import type { Area, HomeArea } from '@/demo/population/regions';
import type { SyntheticPerson } from '@/demo/population/synthetic-person';

/** `registered`: where the family comes from, which is not always where it lives. */
type Home = { area: HomeArea; registered: Area; address: string; phone: string };

type Named = { name: string; nameReading: string; countryCode: string; countryNumeric: string };

/** Persons made from one stream of random numbers; any block can be made without those before it. */
export const BLOCK_PERSONS = 1000;

/** The population of a demo that was not told another one; the simulated hospitals know this one. */
export const DEFAULT_SEED = 1;

const CHINA = { countryCode: 'CHN', countryNumeric: '156' };

/**
 * A population of any size up to `MOST_PERSONS`, household by household: the
 * same persons for the same seed in every run, on every machine, in whatever
 * pieces it is asked for. All of it is invented; that a number fits a living
 * person is chance, and nothing else about them will.
 */
export function* generatePopulation(seed: number, first = 0): Generator<SyntheticPerson, never> {
  for (let block = Math.floor(first / BLOCK_PERSONS); ; block += 1) {
    for (const person of generateBlock(seed, block)) if (person.ordinal >= first) yield person;
  }
}

/** The persons with ordinals from `block * BLOCK_PERSONS`; the last household may be cut short. */
export function generateBlock(seed: number, block: number): readonly SyntheticPerson[] {
  const random = createRandom(seed, block);
  const persons: SyntheticPerson[] = [];

  while (persons.length < BLOCK_PERSONS) {
    const area = drawHomeArea(random);
    const home = { area, registered: drawAreaOfRegistration(random, area), address: drawAddress(random, area), phone: drawPhone(random, area) };

    for (const member of drawHousehold(random)) {
      if (persons.length < BLOCK_PERSONS) persons.push(settle(random, seed, block * BLOCK_PERSONS + persons.length, member, home));
    }
  }
  return persons;
}

function settle(random: Random, seed: number, ordinal: number, member: HouseholdMember, home: Home): SyntheticPerson {
  const { name, nameReading, ...country } = nameOf(random, member);
  const slot = dealNumberSlot(seed, ordinal);
  const { birthDate, documents } = dealPapers(random, { member, area: home.area, registered: home.registered, slot, ...country });
  const birthYear = Number(birthDate.slice(0, 4));

  return {
    ordinal,
    demographics: {
      name,
      nameReading,
      foreignName: null,
      sex: member.sex,
      birthDate,
      phone: phoneOf(random, birthYear, home),
      address: random() < 0.06 ? null : home.address,
      nationality: country.countryCode,
      ethnicGroup: ethnicGroupOf(member),
    },
    documents,
    records: dealRecords(random, home.area, slot, birthYear),
  };
}

function nameOf(random: Random, { origin, sex, surname, birthYear }: HouseholdMember): Named {
  if (origin === 'abroad') {
    const { name, country } = drawLatinName(random, sex);
    return { name, nameReading: name.toLowerCase(), countryCode: country.code, countryNumeric: country.numeric };
  }
  if (origin === 'uyghur') {
    const { givenName, fatherName } = drawUyghurName(random, sex);
    return { name: `${givenName}·${fatherName}`, nameReading: readName('', givenName + fatherName).trim(), ...CHINA };
  }

  const givenName = drawGivenName(random, sex, birthYear);
  return { name: surname + givenName, nameReading: readName(surname, givenName), ...CHINA };
}

function ethnicGroupOf({ origin }: HouseholdMember): string | null {
  if (origin === 'han') return '01';
  return origin === 'uyghur' ? '05' : null;
}

/** Adults mostly have a phone of their own; children and the old give the household's. */
function phoneOf(random: Random, birthYear: number, home: Home): string | null {
  const kind = random();
  if (kind < 0.03) return null;

  const usesOwn = birthYear > 1950 && birthYear < 2009;
  return usesOwn && kind < 0.8 ? drawPhone(random, home.area) : home.phone;
}
