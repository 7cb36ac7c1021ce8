import 'server-only';

import { forbidden, notFound, redirect } from 'next/navigation';

import type { Purpose } from '@/domain/access/audit-event';
import { may } from '@/domain/access/may';
import type { Permission } from '@/domain/access/permissions';
import { perform } from '@/server/perform';
import type { Verb } from '@/server/perform';
import { findSignedInStaff } from '@/server/session';

/**
 * What `guard` is to actions, for pages: session, permission, then the read and
 * its audit entry in one transaction, before anything is rendered. A refusal by
 * the verb is a page that does not exist: somebody else's patient and no
 * patient at all must look the same.
 */
export async function guardedRead<Input, Value, Refusal extends { reason: string }>(
  { permission, purpose }: { permission: Permission; purpose: Purpose },
  verb: Verb<Input, Value, Refusal>,
  input: Input,
): Promise<Value> {
  const staff = await findSignedInStaff();

  if (!staff) redirect('/sign-in');
  if (staff.locked) redirect('/locked');
  if (!may(staff.roles, permission)) forbidden();

  const outcome = await perform({ staff, purpose }, verb, input);
  if (!outcome.ok) notFound();
  return outcome.value;
}
