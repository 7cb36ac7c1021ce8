import { instantOn } from '@/demo/hospital-servers/charts/chart-time';
import type { ContradictionAbout, Life, LifeEvent } from '@/demo/hospital-servers/charts/life';
import type { ChartPerson, Registration } from '@/demo/hospital-servers/patients/chart-person';
import type { Random } from '@/demo/population/random';

// Some twentieth of those with two hospitals; 周明华 of the cast, who has four, has them all.
const CHANCE = 0.05;
const HAS_ALL = 'cast:zhouMinghua';
const DAY = '2025-06-10';

type Scene = { random: Random; person: ChartPerson; events: readonly LifeEvent[]; home: Registration; other: Registration };
type Planted = { added: readonly LifeEvent[]; eventIds: readonly string[] };

const planters: Partial<Record<ContradictionAbout, (scene: Scene) => Planted | null>> = {
  'blood-group': (scene) => contradictStatement(scene, 'abo', (code) => (code === '4' ? '3' : '4')),
  rh: (scene) => contradictStatement(scene, 'rh', (code) => (code === '2' ? '1' : '2')),
  allergy: contradictAllergy,
  pregnancy: contradictPregnancy,
  'chronic-disease': denyDisease,
  anticoagulant: stopWarfarin,
};

/** Adds what two hospitals cannot both be right about, and writes down what was added. */
export function plantContradictions(random: Random, person: ChartPerson, life: Life): Life {
  const [home, other] = person.registrations;
  if (!home || !other) return life;

  let planted = life;
  for (const about of Object.keys(planters).filter(isAbout)) {
    const isWanted = random() < CHANCE || person.key === HAS_ALL;
    const found = isWanted ? planters[about]?.({ random, person, events: life.events, home, other }) : null;
    if (!found) continue;

    planted = {
      ...planted,
      events: [...withoutCopies(planted.events, found.eventIds, other), ...found.added],
      contradictions: [...planted.contradictions, { about, eventIds: found.eventIds }],
    };
  }
  return miswrite(random, person, other, planted);
}

function isAbout(text: string): text is keyof typeof planters {
  return Object.hasOwn(planters, text);
}

/** The other hospital says the contrary, so it cannot repeat the first one's statement as well. */
function withoutCopies(events: readonly LifeEvent[], ids: readonly string[], { hospital }: Registration): readonly LifeEvent[] {
  return events.map((event) => (ids.includes(event.id) ? { ...event, copies: event.copies.filter((copy) => copy !== hospital) } : event));
}

/** CV04.50.005 says 3 for O and 4 for AB: the two that are taken for each other. */
function contradictStatement({ random, events, other }: Scene, id: string, contrary: (code: string) => string): Planted | null {
  const told = events.find((event) => event.id === id);
  if (told?.kind !== 'statement') return null;

  const denial = { ...told, id: `${id}-other`, hospital: other.hospital, copies: [], at: instantOn(DAY, random), code: contrary(told.code) };
  return { added: [denial], eventIds: [id, denial.id] };
}

function contradictAllergy({ random, events, other }: Scene): Planted | null {
  const told = events.find((event) => event.kind === 'allergy');
  if (told?.kind !== 'allergy') return null;

  const contrary = { present: !told.present, substance: told.present ? null : '青霉素类' };
  const denial = { ...told, ...contrary, id: 'allergy-other', hospital: other.hospital, copies: [], at: instantOn(DAY, random) };
  return { added: [denial], eventIds: [told.id, denial.id] };
}

function contradictPregnancy({ random, person: { sex, birthDate }, home, other }: Scene): Planted | null {
  const age = Number(DAY.slice(0, 4)) - Number(birthDate?.slice(0, 4));
  if (sex !== '2' || !(age >= 20 && age <= 42)) return null;

  const told = { kind: 'statement' as const, copies: [], at: instantOn(DAY, random), about: 'pregnancy' as const };
  return {
    added: [
      { ...told, id: 'pregnant', hospital: home.hospital, code: 'yes' },
      { ...told, id: 'not-pregnant', hospital: other.hospital, code: 'no' },
    ],
    eventIds: ['pregnant', 'not-pregnant'],
  };
}

function denyDisease({ random, events, home, other }: Scene): Planted | null {
  const told = events.find((event) => event.kind === 'problem' && event.disease.chronic && event.hospital === home.hospital);
  if (told?.kind !== 'problem') return null;

  const sameDisease = events.filter((event) => event.kind === 'problem' && event.disease.code === told.disease.code);
  const denial = { ...told, id: 'problem-denied', hospital: other.hospital, copies: [], at: instantOn(DAY, random), refuted: true, visitId: null };
  return { added: [denial], eventIds: [...sameDisease.map(({ id }) => id), denial.id] };
}

function stopWarfarin({ random, home, other }: Scene): Planted {
  const warfarin = { kind: 'medication' as const, copies: [], at: instantOn(DAY, random), name: '华法林钠片', dose: '2.5mg 每日一次', visitId: null };

  return {
    added: [
      { ...warfarin, id: 'warfarin', hospital: home.hospital, current: true },
      { ...warfarin, id: 'warfarin-stopped', hospital: other.hospital, current: false },
    ],
    eventIds: ['warfarin', 'warfarin-stopped'],
  };
}

/** A day and month the wrong way round, or the wrong box ticked: the usual slips of a busy window. */
function miswrite(random: Random, person: ChartPerson, { hospital }: Registration, life: Life): Life {
  const { birthDate, sex } = person;
  const [year = '', month = '', day = ''] = birthDate?.split('-') ?? [];
  const canSwap = day !== month && Number(day) >= 1 && Number(day) <= 12;
  const wrongDate = canSwap && (random() < CHANCE || person.key === HAS_ALL);
  const wrongSex = (sex === '1' || sex === '2') && random() < CHANCE / 2;
  if (!wrongDate && !wrongSex) return life;

  const written = { hospital, ...(wrongDate && { birthDate: `${year}-${day}-${month}` }), ...(wrongSex && { sex: sex === '1' ? '2' : '1' }) };
  const about: ContradictionAbout[] = [...(wrongDate ? ['birth-date' as const] : []), ...(wrongSex ? ['sex' as const] : [])];
  return { ...life, miswritten: [written], contradictions: [...life.contradictions, ...about.map((each) => ({ about: each, eventIds: [] }))] };
}
