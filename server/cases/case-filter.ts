import 'server-only';

import * as z from 'zod';

import { caseRisks } from '@/domain/patient-index/case-due';
import { caseOrigins, caseOwners, EVERY_CASE } from '@/domain/patient-index/case-filter';
import type { CaseFilter } from '@/domain/patient-index/case-filter';
import type { Prisma } from '@/prisma/generated/client';

export const caseFilter = z.strictObject({
  risk: z.enum(caseRisks).nullable(),
  origin: z.enum(caseOrigins).nullable(),
  owner: z.enum(caseOwners).nullable(),
  second: z.boolean(),
});

const query = z.object({
  risk: z.enum(caseRisks).nullable().catch(null).default(null),
  origin: z.enum(caseOrigins).nullable().catch(null).default(null),
  owner: z.enum(caseOwners).nullable().catch(null).default(null),
  second: z.literal('1').optional().catch(undefined),
});

/** The filter an address asks for; what nobody knows asks for nothing. */
export function readFilterQuery(parameters: Record<string, string | string[] | undefined>): CaseFilter {
  const { second, ...rest } = query.parse(parameters);

  return { ...rest, second: second === '1' };
}

/** A filter as it was saved; one of a later version shows everything rather than nothing. */
export function readStoredFilter(stored: unknown): CaseFilter {
  return caseFilter.safeParse(stored).data ?? EVERY_CASE;
}

/** The part of a filter that the rows themselves say; the risk is only known once they are read. */
export function filteredCases({ origin, owner, second }: CaseFilter, staffId: string): Prisma.IndexCaseWhereInput {
  return {
    ...(origin && { origin }),
    ...(owner && { assignedToId: owner === 'mine' ? staffId : null }),
    ...(second && { state: 'AWAITING_SECOND' as const }),
  };
}
