import * as z from 'zod';

import { auditGroups } from '@/domain/access/audit-groups';
import type { AuditQuery } from '@/server/audit/list-audit';

const DAYS_AT_FIRST = 7;
const DAY_MS = 86_400_000;

const day = z.iso.date();
const address = z.object({
  from: day.nullable().catch(null),
  to: day.nullable().catch(null),
  staff: z.uuid().nullable().catch(null),
  group: z.enum(auditGroups).nullable().catch(null),
  person: z.uuid().nullable().catch(null),
  after: z.string().nullable().catch(null),
});

/** What the address asks for; whatever in it makes no sense is as if it were not there. */
export function readAuditQuery(parameters: Record<string, string | string[] | undefined>, today: string): AuditQuery {
  const { from, to, staff, group, person, after } = address.parse(parameters);
  const first = new Date(Date.parse(today) - (DAYS_AT_FIRST - 1) * DAY_MS).toISOString().slice(0, 10);
  const [earlier = first, later = today] = [from ?? first, to ?? today].toSorted();

  return { from: earlier, to: later, staffId: staff, group, personId: person, after };
}
