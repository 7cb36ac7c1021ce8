import 'server-only';

import type { AuditEvent } from '@/domain/access/audit-event';
import type { Outcome } from '@/domain/outcome';
import type { GuardContext } from '@/server/perform';

/**
 * Several decisions as one: when one of them is refused, those before it are
 * as if they had never been tried. What they told the audit trail goes with
 * them, but for the refusal itself.
 */
export async function allOrNothing<Value, Refusal extends { reason: string }>(
  context: GuardContext,
  work: (trial: GuardContext) => Promise<Outcome<Value, Refusal>>,
): Promise<Outcome<Value, Refusal>> {
  const { transaction } = context;
  const events: AuditEvent[] = [];

  await transaction.$executeRaw`SAVEPOINT decision`;
  const outcome = await work({ ...context, audit: (event) => void events.push(event) });
  if (!outcome.ok) await transaction.$executeRaw`ROLLBACK TO SAVEPOINT decision`;

  for (const event of outcome.ok ? events : events.filter(({ kind }) => kind === 'identity-decision-refused')) context.audit(event);
  return outcome;
}
