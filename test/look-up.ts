import type { PersonView } from '@/domain/patient-index/person-view';
import { identifyScan } from '@/server/desk/identify-scan';
import { readPerson } from '@/server/patient-index/read-person';
import type { SignedInStaff } from '@/server/session';
import { actAs } from '@/test/plant-person';

/** The page of a person in force, as this member of staff sees it. */
export async function pageOf(staff: SignedInStaff, personId: string): Promise<PersonView> {
  const page = await actAs(staff, readPerson, { personId });
  if (!page.ok || page.value.state !== 'active') throw new Error('the person has a page');
  return page.value.person;
}

/** Whom a card leads to at the window; null where it leads to nobody, or to several. */
export async function holderOf(staff: SignedInStaff, text: string): Promise<string | null> {
  const seen = await actAs(staff, identifyScan, { text, by: 'scan' });
  return seen.ok && seen.value.outcome === 'found' ? seen.value.person.personId : null;
}
