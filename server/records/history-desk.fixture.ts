import type { CastKey } from '@/demo/cast';
import { database } from '@/server/db';
import { perform } from '@/server/perform';
import { readHistoryPage } from '@/server/records/read-history-page';
import type { HistoryPage } from '@/server/records/read-history-page';
import { streamHistory } from '@/server/records/stream-history';
import type { HistoryStep } from '@/server/records/stream-history';
import type { SignedInStaff } from '@/server/session';
import { plantNetwork, plantVisit, signInDemo } from '@/test/plant-network';
import type { PlantedNetwork } from '@/test/plant-network';

/** A doctor with a patient of today, and the six hospitals that may know more. */
export type HistoryDesk = {
  network: PlantedNetwork;
  doctor: SignedInStaff;
  personId: string;
  /** No copies, no faults, and no memory of a hospital's bad behaviour: what one test broke is not held against the next. */
  reset: () => Promise<void>;
};

export async function plantHistoryDesk(key: CastKey): Promise<HistoryDesk> {
  const network = await plantNetwork();
  const doctor = await signInDemo('doctor1');
  const { personId } = await plantVisit(key, 'HZ-CH');

  return {
    network, doctor, personId,
    reset: async () => {
      await database().recordCopy.deleteMany();
      await database().recordLocator.deleteMany();
      await database().recordSource.updateMany({ data: { pausedAt: null } });
      globalThis.yikaHospitals?.clear();
      await Promise.all(network.servers.map(({ hospital }) => network.setFault(hospital, null)));
    },
  };
}

export async function openHistoryPage({ doctor, personId }: Pick<HistoryDesk, 'doctor' | 'personId'>): Promise<Extract<HistoryPage, { state: 'active' }>> {
  const outcome = await perform({ staff: doctor, purpose: 'treatment' }, readHistoryPage, { personId });
  if (!outcome.ok || outcome.value.state !== 'active') throw new Error('the history did not open');

  return outcome.value;
}

/** Every step of a history, until all is said. */
export async function followHistory(first: HistoryStep): Promise<readonly HistoryStep[]> {
  const next = await first.next;

  return next ? [first, ...(await followHistory(next))] : [first];
}

/** What the page shows when every hospital has answered or been given up. */
export async function readLastView(desk: Pick<HistoryDesk, 'doctor' | 'personId'>) {
  const view = (await followHistory(streamHistory(await openHistoryPage(desk)))).at(-1)?.view;
  if (!view) throw new Error('the last step has no view');

  return view;
}
