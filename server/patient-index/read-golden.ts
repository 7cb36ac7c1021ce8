import 'server-only';

import { goldenView } from '@/domain/patient-index/golden-view';
import type { GoldenView } from '@/domain/patient-index/golden-view';
import type { Transaction } from '@/server/db';
import { readMembers } from '@/server/patient-index/read-members';
import type { Member } from '@/server/patient-index/read-members';
import { readPins } from '@/server/patient-index/read-pins';

/** Who a person is in every hospital's words together, pins and all; null for a person without members. */
export async function readGolden(transaction: Transaction, personId: string): Promise<(GoldenView & { members: readonly Member[] }) | null> {
  const members = await readMembers(transaction, personId);
  const golden = goldenView(members, await readPins(transaction, members.map(({ sourceRecordId }) => sourceRecordId)));

  return golden && { ...golden, members };
}
