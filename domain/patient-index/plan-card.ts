import { canBeSameForeigner } from '@/domain/identifiers/resident/same-foreigner';
import type { SexCode } from '@/domain/patient-index/demographics';

/** A key the card proves, and who holds it now. */
export type CardKey = { system: string; value: string; claims: boolean; primary: boolean; holderId: string | null };

/** What the index says of the person, or a document of its bearer; null where it says nothing. */
export type BearerFacts = { sex: SexCode | null; birthDate: string | null };

/** Two values that cannot both be true of one person. */
export type Contradiction = { field: 'sex'; document: SexCode; person: SexCode } | { field: 'birthDate'; document: string; person: string };

export type CardPlan =
  /** Somebody else holds one of its numbers. Nothing is moved, whatever the reason given. */
  | { plan: 'conflict'; holderIds: readonly string[] }
  /** A birth certificate, and the person has a newborn that waits for one: it is the child's, whatever the reason given. */
  | { plan: 'childs' }
  /** Every number of it that can be bound is this person's already. */
  | { plan: 'theirs' }
  /** Goes on only with a reason: the card says something else of its bearer, or is a second number for life. */
  | { plan: 'ask'; contradictions: readonly Contradiction[]; secondNumber: boolean }
  /** `claimed` are bound; the rest stays on the record, unbound. */
  | { plan: 'add'; claimed: readonly CardKey[] };

type Proposal = {
  personId: string;
  keys: readonly CardKey[];
  document: BearerFacts;
  person: BearerFacts;
  /** Systems of numbers for life in which the person holds a claim already. */
  primarySystems: readonly string[];
  /** The person is the mother of a child without a birth certificate. */
  childWaits: boolean;
  reason: string | null;
};

/**
 * What adding a card to a person comes to. A number held by somebody else is a
 * conflict and never moves with the card. A sex or birth date that contradicts
 * the person, or a second resident number, mostly means that the card is
 * somebody else's: a reason is asked for, since registers do correct numbers.
 */
export function planCard({ personId, keys, document, person, primarySystems, childWaits, reason }: Proposal): CardPlan {
  const holderIds = [...new Set(keys.flatMap(({ claims, holderId }) => (claims && holderId !== null && holderId !== personId ? [holderId] : [])))];
  if (holderIds.length > 0) return { plan: 'conflict', holderIds };

  const claimed = keys.filter(({ claims, holderId }) => claims && holderId === null);
  if (childWaits && claimed.some(({ system }) => system === 'birth_cert')) return { plan: 'childs' };
  if (claimed.length === 0 && keys.some(({ holderId }) => holderId === personId)) return { plan: 'theirs' };

  const contradictions = contradictionsOf(document, person);
  const secondNumber = claimed.some(({ primary, system }) => primary && primarySystems.includes(system));
  if (reason === null && (contradictions.length > 0 || secondNumber)) return { plan: 'ask', contradictions, secondNumber };

  return { plan: 'add', claimed };
}

function contradictionsOf(document: BearerFacts, person: BearerFacts): readonly Contradiction[] {
  const differs: Contradiction[] = [];

  if (isStated(document.sex) && isStated(person.sex) && document.sex !== person.sex) {
    differs.push({ field: 'sex', document: document.sex, person: person.sex });
  }
  if (document.birthDate !== null && person.birthDate !== null && document.birthDate !== person.birthDate) {
    differs.push({ field: 'birthDate', document: document.birthDate, person: person.birthDate });
  }
  return differs;
}

function isStated(sex: SexCode | null): sex is '1' | '2' {
  return sex === '1' || sex === '2';
}

// A renewal gives these a new number; permits for life keep theirs. A resident
// number changes only when a register corrects it.
const RENEWED = ['passport', 'identity_card', 'eep_hm', 'eep_tw', 'ss_card_no', 'ehc_id', 'prc_id18', 'fpr18'];

/** Systems in which an earlier card of a new one of this system can stand. */
export function earlierSystems(system: string): readonly string[] {
  if (!RENEWED.includes(system.split(':')[0] ?? '')) return [];
  return system === 'fpr18' ? ['fpr18', 'fpr15'] : [system];
}

/** Whether a card can have taken the place of an earlier one of another number. Passports only within one country. */
export function canSupersede(newer: { system: string; value: string }, earlier: { system: string; value: string }): boolean {
  if (!earlierSystems(newer.system).includes(earlier.system)) return false;
  if (newer.system !== earlier.system) return canBeSameForeigner(earlier.value, newer.value);

  const sameCountry = !newer.value.includes('|') || newer.value.split('|')[0] === earlier.value.split('|')[0];
  return newer.value !== earlier.value && sameCountry;
}
