import 'server-only';

import type { Transaction } from '@/server/db';

/**
 * A hospital whose rooms are about to change, held until commit, so that two administrators never take one code or
 * one place. Work at its windows goes on: keys that point at the row stay shareable. Null for anything but a hospital.
 */
export async function lockHospital(transaction: Transaction, hospitalId: string): Promise<{ code: string } | null> {
  const [hospital] = await transaction.$queryRaw<{ code: string }[]>`
    SELECT code FROM organisation WHERE id = ${hospitalId}::uuid AND kind = 'HOSPITAL' FOR NO KEY UPDATE`;

  return hospital ?? null;
}
