import { redirect } from 'next/navigation';

import { LockedFrame } from '@/app/locked/locked-frame';
import { findSignedInStaff } from '@/server/session';

/** Where a locked session lands after a reload: nothing of the console is in the document. */
export default async function LockedPage() {
  const staff = await findSignedInStaff();

  if (!staff) redirect('/sign-in');
  if (!staff.locked) redirect('/');
  return <LockedFrame staffName={staff.displayName} />;
}
