import 'server-only';

import * as z from 'zod';

// 40001 serialization_failure, 40P01 deadlock_detected, 23505 unique_violation:
// run again, the loser of the race then sees the winner's committed row.
const CONFLICT_STATES = new Set(['40001', '40P01', '23505']);
const CONFLICT_CODES = new Set(['P2034', 'P2002']);
const CONFLICT_KINDS = new Set(['TransactionWriteConflict', 'UniqueConstraintViolation']);

// The three shapes a conflict arrives in: Prisma's own code, P2010 of a raw
// query with the state inside, and a bare driver adapter error at COMMIT.
const cause = z.object({ originalCode: z.string().optional(), code: z.string().optional(), kind: z.string().optional() });
const shape = z.object({
  code: z.string().optional(),
  cause: cause.optional().catch(undefined),
  meta: z
    .object({ code: z.string().optional(), driverAdapterError: z.object({ cause: cause.optional() }).optional() })
    .optional()
    .catch(undefined),
});

export function isWriteConflict(error: unknown): boolean {
  const parsed = shape.safeParse(error);

  if (!parsed.success) return false;

  const { code, meta } = parsed.data;
  const causes = [parsed.data.cause, meta?.driverAdapterError?.cause];
  const states = [code, meta?.code, ...causes.flatMap((known) => [known?.originalCode, known?.code])];

  return (
    states.some((state) => state !== undefined && (CONFLICT_STATES.has(state) || CONFLICT_CODES.has(state))) ||
    causes.some((known) => known?.kind !== undefined && CONFLICT_KINDS.has(known.kind))
  );
}
