import 'server-only';

import { accepted, refused } from '@/domain/outcome';
import type { IdentityDelta } from '@/domain/patient-index/identity-delta';
import { planSurvivor } from '@/domain/patient-index/plan-survivor';
import { lockClusters } from '@/server/patient-index/lock-clusters';
import { writeSurvivor } from '@/server/patient-index/swap-survivor';
import type { Reversing, UndoOutcome } from '@/server/patient-index/undo-outcome';
import type { GuardContext } from '@/server/perform';

/** Puts the number back in force that a change of number had retired, unless another has been in force since. */
export async function restoreSurvivor(context: GuardContext, { delta, ...reversing }: Reversing & { delta: IdentityDelta }): Promise<UndoOutcome> {
  const [retired] = delta.closed;
  const [chosen] = delta.opened;
  const [cluster] = chosen ? await lockClusters(context.transaction, [chosen.person]) : [];
  if (!retired || !chosen || cluster?.rootId !== chosen.person) return refused({ reason: 'moved-on' });

  const plan = planSurvivor(cluster, { survivorId: retired.person, seen: [] });
  if (!plan.ok) return refused({ reason: 'moved-on' });

  const eventId = await writeSurvivor(context, plan.changes, { ...reversing, survivorId: retired.person });
  return accepted({ eventId, personIds: [retired.person, chosen.person] });
}
