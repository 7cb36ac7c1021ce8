import type { AuditQuery } from '@/server/audit/list-audit';

/** The address of a query. A person stands in it by internal id: the public number is written on labels, an address in histories. */
export function auditAddress(query: Partial<AuditQuery>): string {
  const { from, to, staffId, group, personId, after } = query;
  const given = Object.entries({ from, to, staff: staffId, group, person: personId, after }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  );

  return given.length > 0 ? `/audit?${new URLSearchParams(given).toString()}` : '/audit';
}
