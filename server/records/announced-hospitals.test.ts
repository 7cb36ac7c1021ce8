import { afterAll, beforeAll, expect, it } from 'vitest';

import { announceHospitals } from '@/demo/hospital-servers/announce-hospitals';
import { database } from '@/server/db';
import { perform } from '@/server/perform';
import { removeSource } from '@/server/records/remove-source';
import { plantNetwork, signInDemo } from '@/test/plant-network';
import type { PlantedNetwork } from '@/test/plant-network';

let network: PlantedNetwork;

beforeAll(async () => {
  network = await plantNetwork();
});
afterAll(() => network.stop());

const connected = async () => (await database().recordSource.findMany({ select: { organisation: { select: { code: true } } } })).map(({ organisation }) => organisation.code).toSorted();

it('a simulated hospital that was taken off the platform does not come back with the next start', async () => {
  const all = await connected();
  const { id: recordSourceId } = await database().recordSource.findFirstOrThrow({ where: { organisation: { code: 'XJ-YT' } }, select: { id: true } });
  expect(await perform({ staff: await signInDemo('system1'), purpose: 'administration' }, removeSource, { recordSourceId })).toEqual({ ok: true, value: null });

  await announceHospitals(network.servers);
  expect(await connected()).toEqual(all.filter((code) => code !== 'XJ-YT'));
});
