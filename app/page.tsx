import { forbidden, redirect } from 'next/navigation';

import { roomsFor } from '@/domain/access/rooms';
import { requireSignedInStaff } from '@/server/session/require-signed-in-staff';

/** Everybody lands in the first room their duty opens. */
export default async function Home() {
  const [room] = roomsFor((await requireSignedInStaff()).roles);

  if (!room) forbidden();
  redirect(room.href);
}
