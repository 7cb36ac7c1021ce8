import 'server-only';

import { maskPhone } from '@/domain/identifiers/mask';
import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { goldenView } from '@/domain/patient-index/golden-view';
import type { PersonView } from '@/domain/patient-index/person-view';
import type { Source } from '@/domain/records/source';
import type { HistoryReader } from '@/domain/records/view/view-for-reader';
import { countNamesakes } from '@/server/desk/count-namesakes';
import { readPersonCards } from '@/server/patient-index/read-person-cards';
import { readPersonRecords } from '@/server/patient-index/read-person-records';
import { readPins } from '@/server/patient-index/read-pins';
import type { GuardContext } from '@/server/perform';
import { findLastLook } from '@/server/records/find-last-look';
import { readSharedHistory } from '@/server/records/read-shared-history';
import type { Asking } from '@/server/records/read-shared-history';
import type { SharedAnswer } from '@/server/records/share-answer';

export type HistoryBanner = Pick<
  PersonView,
  'indexNumber' | 'formerNumbers' | 'name' | 'nameReading' | 'foreignName' | 'sex' | 'birthDate' | 'mainCard' | 'phoneMasked' | 'namesakes'
>;

export type HistoryPage =
  | { state: 'retired'; survivorId: string }
  | {
      state: 'active';
      personId: string;
      banner: HistoryBanner;
      sources: readonly Source[];
      answers: readonly SharedAnswer[];
      reader: HistoryReader;
      asking: Asking;
    };

/** A person's history as far as copies know it, who they are, and what decides what this reader sees of it. */
export async function readHistoryPage(context: GuardContext, input: { personId: string }): Promise<Outcome<HistoryPage, { reason: 'not-found' }>> {
  const outcome = await readSharedHistory(context, input);
  if (!outcome.ok) return outcome;
  if (outcome.value.state === 'retired') return accepted(outcome.value);

  const { personId, indexNumber, sources, answers, withheld, known, asking } = outcome.value;
  const banner = await readBanner(context, personId, indexNumber);
  if (!banner) return refused({ reason: 'not-found' });

  const reader = { withheld, known, lastLookedAt: await findLastLook(context, personId) };
  return accepted({ state: 'active', personId, banner, reader, answers, sources, asking });
}

async function readBanner(context: GuardContext, personId: string, indexNumber: string): Promise<HistoryBanner | null> {
  const { transaction } = context;
  const records = await readPersonRecords(transaction, personId);
  const golden = goldenView(records.map(({ member }) => member), await readPins(transaction, records.map(({ id }) => id)));
  if (!golden) return null;

  const { name, nameReading, foreignName, sex, birthDate, phone } = golden.demographics;
  const cards = await readPersonCards(context, [personId], records);
  return {
    indexNumber, formerNumbers: [], name, nameReading, foreignName, sex, birthDate,
    mainCard: cards.find(({ ended }) => !ended) ?? null,
    phoneMasked: phone && maskPhone(phone),
    namesakes: await countNamesakes(transaction, personId, golden.demographics),
  };
}
