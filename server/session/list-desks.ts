import 'server-only';

import { byPlace } from '@/domain/organisation/desk-order';
import { database } from '@/server/db';
import type { SignedInStaff } from '@/server/session';

export type DeskChoice = { id: string; code: string; name: string; nameEnglish: string };

/** The open windows of one's own hospital. */
export async function listDesks(staff: SignedInStaff): Promise<readonly DeskChoice[]> {
  const desks = await database().desk.findMany({
    where: { organisationId: staff.organisation.id, open: true },
    select: { id: true, code: true, name: true, nameEnglish: true, position: true },
  });

  return desks.toSorted(byPlace);
}
