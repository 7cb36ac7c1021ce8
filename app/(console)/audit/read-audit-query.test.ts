import { expect, test } from 'vitest';

import { auditAddress } from '@/app/(console)/audit/audit-address';
import { readAuditQuery } from '@/app/(console)/audit/read-audit-query';
import type { AuditQuery } from '@/server/audit/list-audit';

const TODAY = '2026-03-03';
const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const bare: AuditQuery = { from: '2026-02-25', to: TODAY, staffId: null, group: null, personId: null, after: null };

test.each<[Record<string, string | string[]>, Partial<AuditQuery>]>([
  [{}, {}],
  [{ from: '2026-01-01', to: '2026-01-31' }, { from: '2026-01-01', to: '2026-01-31' }],
  [{ from: '2026-01-31', to: '2026-01-01' }, { from: '2026-01-01', to: '2026-01-31' }],
  [{ from: '2026-02-30' }, {}],
  [{ staff: ID, group: 'looks', person: ID, after: '1-2' }, { staffId: ID, group: 'looks', personId: ID, after: '1-2' }],
  [{ staff: "' OR 1=1", group: 'everything', person: 'YK000000123456' }, {}],
  [{ group: ['looks', 'visits'] }, {}],
])('%j asks for %j', (parameters, expected) => {
  expect(readAuditQuery(parameters, TODAY)).toEqual({ ...bare, ...expected });
});

test('an address that was written reads back as the same query', () => {
  const query: AuditQuery = { ...bare, staffId: ID, group: 'refusals', personId: ID, after: '1764000000000-42' };
  const parameters = Object.fromEntries(new URL(auditAddress(query), 'http://localhost').searchParams);

  expect(readAuditQuery(parameters, TODAY)).toEqual(query);
});

test('nothing asked for is the plain address', () => {
  expect(auditAddress({})).toBe('/audit');
});
