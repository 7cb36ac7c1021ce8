import { afterAll, beforeAll, expect, it } from 'vitest';

import { viewForReader } from '@/domain/records/view/view-for-reader';
import { database } from '@/server/db';
import { perform } from '@/server/perform';
import { openImages } from '@/server/records/open-images';
import { plantHistoryDesk, openHistoryPage, readLastView } from '@/server/records/history-desk.fixture';
import type { HistoryDesk } from '@/server/records/history-desk.fixture';
import { seal, unseal } from '@/server/sealing/seal';
import { sealedColumns } from '@/server/sealing/sealed-columns';

let desk: HistoryDesk;

beforeAll(async () => {
  desk = await plantHistoryDesk('zhouMinghua');
  await desk.reset();
  await readLastView(desk);
});
afterAll(() => desk.network.stop());

/** The study as its hospital would tell of it with a viewer at this address. */
async function giveViewer(address: string): Promise<void> {
  const copy = await database().recordCopy.findFirstOrThrow({ where: { resourceType: 'ImagingStudy' }, orderBy: { id: 'asc' } });
  const place = sealedColumns.recordCopy(copy.id);
  const endpoint = { resourceType: 'Endpoint', id: 'viewer', status: 'active', connectionType: { code: 'ihe-iid' }, address };
  const study = { ...(JSON.parse(unseal(place, copy.payloadSealed)) as object), contained: [endpoint], endpoint: [{ reference: '#viewer' }], identifier: [{ system: 'urn:dicom:uid', value: 'urn:oid:1.2.840.1' }] };

  await database().recordCopy.update({ where: { id: copy.id }, data: { payloadSealed: seal(place, JSON.stringify(study)) } });
  await database().recordLocator.updateMany({ data: { itemsSealed: null, shapedBy: null } });
}

async function imagesKeys(): Promise<readonly string[]> {
  const { sources, answers, reader } = await openHistoryPage(desk);
  return viewForReader(sources, answers, reader, 0).rows.flatMap(({ reports }) => reports.flatMap(({ images }) => images ?? []));
}

const open = (imagesKey: string) => perform({ staff: desk.doctor, purpose: 'treatment' }, openImages, { personId: desk.personId, imagesKey });

it('images are seen in the viewer of the hospital that told of them, and the opening is written down', async () => {
  await giveViewer('https://127.0.0.1/iid');
  const [key = ''] = await imagesKeys();

  expect(await open(key)).toEqual({ ok: true, value: { viewerUrl: 'https://127.0.0.1/iid?requestType=STUDY&studyUID=1.2.840.1' } });
  expect(await database().auditEvent.count({ where: { kind: 'images-opened', subjectPersonId: desk.personId } })).toBe(1);
});

it('a viewer on another machine is no link at all, and a key that leads to nothing is not there', async () => {
  await giveViewer('https://elsewhere.example/iid');

  expect(await imagesKeys()).toEqual([]);
  expect(await open('nothing')).toEqual({ ok: false, reason: 'not-found' });
});
