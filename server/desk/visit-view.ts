import 'server-only';

import * as z from 'zod';

import type { VisitView } from '@/domain/desk/desk-views';
import { ASSURANCES } from '@/domain/identifiers/identifier';
import type { Assurance } from '@/domain/identifiers/identifier';
import type { Prisma } from '@/prisma/generated/client';

export const visitSelection = {
  id: true,
  queueNumber: true,
  status: true,
  checkedInAt: true,
  department: { select: { name: true, nameEnglish: true, queuePrefix: true } },
} satisfies Prisma.VisitSelect;

type VisitRow = Prisma.VisitGetPayload<{ select: typeof visitSelection }>;

const TICKET_DIGITS = 3;

export function visitView({ id, queueNumber, status, checkedInAt, department }: VisitRow): VisitView {
  return {
    visitId: id,
    department: { name: department.name, nameEnglish: department.nameEnglish },
    ticket: `${department.queuePrefix}${String(queueNumber).padStart(TICKET_DIGITS, '0')}`,
    checkedInAt: checkedInAt.toISOString(),
    voided: status === 'VOIDED',
  };
}

/** The view as a submission's stored answer holds it. */
export const storedVisit = z.object({
  visitId: z.string(),
  department: z.object({ name: z.string(), nameEnglish: z.string() }),
  ticket: z.string(),
  checkedInAt: z.string(),
  voided: z.boolean(),
}) satisfies z.ZodType<VisitView>;

const assurance = z.enum(ASSURANCES);

export function parseAssurance(stored: string): Assurance {
  return assurance.parse(stored);
}
