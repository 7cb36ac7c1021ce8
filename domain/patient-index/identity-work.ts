import type { IdentifierKind } from '@/domain/identifiers/identifier';
import type { NamedPlace } from '@/domain/named-place';
import type { CaptureMethod, DemographicField } from '@/domain/patient-index/demographics';
import type { GoldenField } from '@/domain/patient-index/golden-view';
import type { SeenPerson } from '@/domain/patient-index/seen-cluster';

/** One of the numbers that lead to a person. `issuedAt` is ISO 8601. */
export type HeldNumber = { personId: string; indexNumber: string; issuedAt: string; inForce: boolean };

export type WorkRecord = {
  recordId: string;
  hospital: NamedPlace;
  /** Of the reader's own house. */
  own: boolean;
  localNumberMasked: string;
  /** ISO 8601. */
  since: string;
  visits: number;
  /** The number it belongs to by itself, whatever was merged since. */
  homeNumber: string;
  /** Why it is sealed, and since when (ISO 8601); null for every record of another house, sealed or not. */
  seal: { sealedAt: string; reason: string } | null;
};

/** A card in force, and the records that name it: it leaves a person with the last of those. */
export type WorkCard = { kind: IdentifierKind; masked: string; recordIds: readonly string[] };

/** What each record says of one field, masked where a screen may not show it, and which of them is shown. */
export type WorkField = {
  field: DemographicField;
  choices: readonly { recordId: string; value: string; capture: CaptureMethod | null }[];
  shown: { recordId: string; rule: GoldenField['rule'] };
  /** The event that pinned it, to be taken back. */
  pinEventId: string | null;
};

/** A person taken apart: what an administrator splits, swaps and pins. */
export type IdentityWork = {
  personId: string;
  indexNumber: string;
  numbers: readonly HeldNumber[];
  records: readonly WorkRecord[];
  cards: readonly WorkCard[];
  fields: readonly WorkField[];
  seen: SeenPerson;
};

export type SplitPreview = { records: number; visits: number; leaving: readonly WorkCard[]; staying: readonly WorkCard[] };

/** What goes along when some records leave: their visits, and the cards that nothing staying behind names. */
export function previewSplit({ records, cards }: Pick<IdentityWork, 'records' | 'cards'>, chosenIds: readonly string[]): SplitPreview {
  const chosen = records.filter(({ recordId }) => chosenIds.includes(recordId));
  const leaves = ({ recordIds }: WorkCard) => recordIds.length > 0 && recordIds.every((id) => chosenIds.includes(id));

  return {
    records: chosen.length,
    visits: chosen.reduce((sum, { visits }) => sum + visits, 0),
    leaving: cards.filter(leaves),
    staying: cards.filter((card) => !leaves(card)),
  };
}
