import 'server-only';

import type { Demographics } from '@/domain/patient-index/demographics';
import { compareAsTwoPeople } from '@/domain/patient-index/overlay-guard';
import { findCandidates } from '@/server/patient-index/find-candidates';
import type { IndexWriter } from '@/server/patient-index/index-writer';
import { registrationKeys } from '@/server/patient-index/lock-identity';

/** More are no answer to who it is. */
const MOST_PERSONS = 7;

/** Other persons who read like this one. */
export async function readLookalikes({ transaction }: IndexWriter, demographics: Demographics, exceptId: string): Promise<readonly string[]> {
  const { candidates } = await findCandidates(transaction, registrationKeys(demographics));
  const alike = candidates.filter((each) => each.personId !== exceptId && compareAsTwoPeople(each.demographics, demographics).judgement === 'same-person');

  return [...new Set(alike.map(({ personId }) => personId))].slice(0, MOST_PERSONS);
}
