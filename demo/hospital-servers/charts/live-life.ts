import type { HospitalCode } from '@/demo/hospitals';
import { diseases } from '@/demo/hospital-servers/charts/diseases.data';
import type { Disease } from '@/demo/hospital-servers/charts/diseases.data';
import { addDays, instantOn } from '@/demo/hospital-servers/charts/chart-time';
import type { Life, LifeEvent } from '@/demo/hospital-servers/charts/life';
import { liveVisit } from '@/demo/hospital-servers/charts/live-visit';
import { plantContradictions } from '@/demo/hospital-servers/charts/plant-contradictions';
import type { ChartPerson, Registration } from '@/demo/hospital-servers/patients/chart-person';
import { createRandom, oneOf, wholeBetween } from '@/demo/population/random';
import type { Random } from '@/demo/population/random';

/** The last day of every chart: the same whenever it is read. */
export const CHART_UNTIL = '2026-11-20';
const EARLIEST_RECORDS = '2016-01-01';

const vaccines = ['乙型肝炎疫苗', '麻腮风联合减毒活疫苗', '流感病毒裂解疫苗', '23价肺炎球菌多糖疫苗', '重组带状疱疹疫苗'] as const;

/** `fullness` 1 is an ordinary patient, some forty resources in all; 20 is a chart that fills a shelf. */
export type LifeOptions = { fullness: number };

/** What happened to a person, a pure function of who they are: every hospital tells its part of this one life. */
export function liveLife(person: ChartPerson, { fullness }: LifeOptions = { fullness: 1 }): Life {
  const random = createRandom(...[...person.key].map((character) => character.codePointAt(0) ?? 0), fullness);
  const events: LifeEvent[] = [];
  const missingSummaries: string[] = [];
  const illnesses = fallIll(random, person);

  for (const registration of person.registrations) {
    for (let turn = 0; turn < wholeBetween(random, 1, 3) * fullness; turn += 1) {
      const day = dayBetween(random, laterOf(registration.registeredOn, EARLIEST_RECORDS), CHART_UNTIL);
      const lived = liveVisit(random, { id: `${events.length}`, day, hospital: registration.hospital, illness: oneOf(random, illnesses), elsewhere: elsewhere(person, registration) });

      events.push(...lived.events);
      missingSummaries.push(...lived.missingSummaries);
    }
  }
  events.push(...statements(random, person), ...vaccinations(random, person));
  return plantContradictions(random, person, { events, contradictions: [], miswritten: [], missingSummaries });
}

function elsewhere(person: ChartPerson, { hospital }: Registration): readonly HospitalCode[] {
  return person.registrations.map((other) => other.hospital).filter((other) => other !== hospital);
}

function fallIll(random: Random, { sex, birthDate }: ChartPerson): [Disease, ...Disease[]] {
  const age = birthDate === null ? 40 : Number(CHART_UNTIL.slice(0, 4)) - Number(birthDate.slice(0, 4));
  const possible = diseases.filter((disease) => age >= disease.ages[0] && age <= disease.ages[1] && (disease.sex === null || disease.sex === sex));
  const [first, ...rest] = possible.toSorted(() => random() - 0.5);
  if (!first) throw new Error('some illness strikes at every age');

  return [first, ...rest.slice(0, 2)];
}

/** Blood group and allergies as each hospital asked for them: agreed everywhere, repeated at every desk. */
function statements(random: Random, person: ChartPerson): LifeEvent[] {
  const [home, ...others] = person.registrations;
  if (!home) return [];

  const told = { hospital: home.hospital, copies: others.map(({ hospital }) => hospital), at: instantOn(laterOf(home.registeredOn, EARLIEST_RECORDS), random) };
  const bloodGroup = oneOf(random, ['1', '2', '3', '4']);
  const substance = oneOf(random, [null, null, '青霉素类', '磺胺类', '头孢菌素类']);

  return [
    { kind: 'statement', id: 'abo', ...told, about: 'blood-group', code: bloodGroup },
    { kind: 'statement', id: 'rh', ...told, about: 'rh', code: random() < 0.996 ? '2' : '1' },
    { kind: 'allergy', id: 'allergy', ...told, substance, present: substance !== null },
  ];
}

function vaccinations(random: Random, { registrations: [home, ...others], birthDate }: ChartPerson): LifeEvent[] {
  if (!home) return [];
  const since = laterOf(birthDate ?? EARLIEST_RECORDS, EARLIEST_RECORDS);

  return Array.from({ length: wholeBetween(random, 0, 3) }, (_, index) => ({
    kind: 'immunisation' as const,
    id: `vaccine-${index}`,
    hospital: home.hospital,
    // A regional register: the second hospital sees the same dose with the same lot.
    copies: others.slice(0, 1).map(({ hospital }) => hospital),
    at: instantOn(dayBetween(random, since, CHART_UNTIL), random),
    vaccine: oneOf(random, vaccines),
    lotNumber: `${wholeBetween(random, 2018, 2026)}${String(wholeBetween(random, 1, 999_999)).padStart(6, '0')}`,
    dose: index + 1,
  }));
}

function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}

function dayBetween(random: Random, first: string, last: string): string {
  const days = Math.max(0, Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000));

  return addDays(first, wholeBetween(random, 0, days));
}
