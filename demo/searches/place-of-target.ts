import { database } from '@/server/db';
import { findHandledPersonId } from '@/server/desk/candidate-handle';
import { identifyScan } from '@/server/desk/identify-scan';
import { perform } from '@/server/perform';
import { digestIdentifier } from '@/server/sealing/digest';
import { localNumberSystem } from '@/server/sealing/sealed-columns';
import type { SignedInStaff } from '@/server/session';

import type { SyntheticPerson } from '@/demo/population/synthetic-person';
import type { TypedSearch } from '@/demo/searches/typed-searches';

/** Types the line at a window and says at which place of the list, from 0, the right person stands; -1 for none. */
export async function placeOfTarget(staff: SignedInStaff, { line }: Pick<TypedSearch, 'line'>, personId: string): Promise<number> {
  const outcome = await perform({ staff, purpose: 'registration' }, identifyScan, { text: line, by: 'typed' });
  if (!outcome.ok || outcome.value.outcome !== 'several') return -1;

  return outcome.value.candidates.findIndex(({ handle }) => findHandledPersonId({ staff, now: new Date() }, handle) === personId);
}

/** The index's person for somebody of the population, by the number one of their hospitals gave them. */
export async function getPersonId({ records }: SyntheticPerson): Promise<string> {
  const [record] = records;
  if (!record) throw new Error('everybody of the population has a record');

  const { id } = await database().organisation.findFirstOrThrow({ where: { code: record.hospital }, select: { id: true } });
  const found = await database().sourceRecord.findFirstOrThrow({
    where: { organisationId: id, localNumberDigest: digestIdentifier(localNumberSystem(id), record.localNumber) },
    select: { memberships: { where: { closedEventId: null }, select: { personId: true } } },
  });

  return found.memberships[0]?.personId ?? '';
}
