import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { rowKey } from '@/domain/records/view/history-row';
import { database } from '@/server/db';
import { openConnection } from '@/server/hospitals/connection';
import { getAttachment } from '@/server/hospitals/fhir-r4/get-attachment';
import type { Attachment } from '@/server/hospitals/fhir-r4/get-attachment';
import { limits } from '@/server/hospitals/limits';
import { perform } from '@/server/perform';
import { askHospitals } from '@/server/records/ask-hospitals';
import { fetchDocument } from '@/server/records/fetch-document';
import { openDocument } from '@/server/records/open-document';
import { readSharedHistory } from '@/server/records/read-shared-history';
import type { SignedInStaff } from '@/server/session';
import { plantNetwork, plantVisit, signInDemo } from '@/test/plant-network';
import type { PlantedNetwork } from '@/test/plant-network';

let network: PlantedNetwork;
let doctor: SignedInStaff;
let personId: string;

beforeAll(async () => {
  network = await plantNetwork();
  doctor = await signInDemo('doctor1');
  ({ personId } = await plantVisit('zhouMinghua', 'HZ-CH'));
  await collect();
});
afterAll(() => network.stop());

async function history() {
  const outcome = await perform({ staff: doctor, purpose: 'treatment' }, readSharedHistory, { personId });
  if (!outcome.ok || outcome.value.state !== 'active') throw new Error('the history did not open');
  return outcome.value;
}

async function collect(): Promise<void> {
  // On a busy machine one is called slow on the way; that is no matter here.
  for await (const { state } of askHospitals((await history()).asking)) if (state.state === 'failed') throw new Error(`a hospital failed: ${state.reason}`);
}

async function firstDocument(): Promise<string> {
  const item = (await history()).answers.flatMap(({ items }) => items).find(({ kind }) => kind === 'document');
  if (!item) throw new Error('nobody holds a document');
  return rowKey(item.id);
}

const open = (documentKey: string) => perform({ staff: doctor, purpose: 'treatment' }, openDocument, { personId, documentKey });

describe('a document of a hospital', () => {
  it('is fetched from there when it is opened, read in our own shapes, and written down', async () => {
    const opened = await open(await firstDocument());
    if (!opened.ok) throw new Error('the document did not open');

    expect(await fetchDocument(opened.value)).toMatchObject({ ok: true, value: { form: 'structured', document: { sections: [{ blocks: [{ type: 'paragraph' }] }] } } });
    expect(await database().auditEvent.count({ where: { kind: 'document-opened', subjectPersonId: personId } })).toBe(1);
  });

  it('that its hospital does not give is refused with the reason', async () => {
    const opened = await open(await firstDocument());
    if (!opened.ok) throw new Error('the document did not open');
    const { code } = opened.value.from.hospital.organisation;
    await network.setFault(code, 'withdrawn');
    const fetched = await fetchDocument(opened.value);
    await network.setFault(code, null);

    expect(fetched).toEqual({ ok: false, reason: 'missing' });
  });

  it('that is about somebody else by its own header is not shown', async () => {
    const opened = await open(await firstDocument());
    if (!opened.ok) throw new Error('the document did not open');
    const header = '<recordTarget><patientRole><patient><id root="2.16.156.10011.1.3" extension="110101199003074514"/></patient></patientRole></recordTarget>';
    const cda = `<ClinicalDocument xmlns="urn:hl7-org:v3">${header}<component><structuredBody/></component></ClinicalDocument>`;
    const attachment = { contentType: 'application/hl7-v3+xml', url: null, hash: null, data: Buffer.from(cda).toString('base64') };

    expect(await fetchDocument({ ...opened.value, from: { ...opened.value.from, attachment } })).toEqual({ ok: false, reason: 'wrong-patient' });
  });

  it('that nobody holds is not there', async () => {
    expect(await open('nothing')).toEqual({ ok: false, reason: 'not-found' });
  });
});

describe('the bytes of a document', () => {
  let server: Server;
  let baseUrl: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/fhir/huge.pdf') return void response.writeHead(200, { 'content-type': 'application/pdf' }).end(Buffer.alloc(limits.documentBytes + 1));
      if (request.url === '/fhir/away') return void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
      return void response.writeHead(200, { 'content-type': 'text/plain' }).end('hello');
    });
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', () => done()));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/fhir`;
  });
  afterAll(() => void server.close());

  async function get(attachment: Partial<Attachment>) {
    const connection = openConnection({ baseUrl, credentials: { bearerToken: null, clientCertificate: null, authority: null } });
    try {
      return await getAttachment(connection, { contentType: null, url: null, data: null, hash: null, ...attachment }, AbortSignal.timeout(5_000));
    } finally {
      await connection.agent.destroy();
    }
  }

  it('are those that the resource names, by hash where it says one', async () => {
    expect(await get({ url: 'note', hash: createHash('sha1').update('hello').digest('base64') })).toMatchObject({ ok: true, value: { contentType: 'text/plain' } });
    expect(await get({ url: 'note', hash: createHash('sha1').update('hullo').digest('base64') })).toEqual({ ok: false, reason: 'altered' });
    expect(await get({ data: Buffer.from('inside').toString('base64') })).toMatchObject({ ok: true, value: { bytes: new TextEncoder().encode('inside') } });
  });

  it.each([
    ['huge.pdf', 'too-large'],
    ['away', 'redirected'],
    ['http://169.254.169.254/latest', 'redirected'],
    ['../outside', 'redirected'],
    ['file:///etc/passwd', 'redirected'],
  ])('%s are not fetched: %s', async (url, reason) => {
    expect(await get({ url })).toEqual({ ok: false, reason });
  });
});
