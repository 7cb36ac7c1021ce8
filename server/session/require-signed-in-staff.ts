import 'server-only';

import { redirect } from 'next/navigation';

import { findSignedInStaff } from '@/server/session';
import type { SignedInStaff } from '@/server/session';

/** For pages: leads anybody who is not signed in, or whose session is locked, to where that is put right. */
export async function requireSignedInStaff(): Promise<SignedInStaff> {
  const staff = await findSignedInStaff();

  if (!staff) redirect('/sign-in');
  if (staff.locked) redirect('/locked');
  return staff;
}
