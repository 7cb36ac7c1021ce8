import { generateKeyPairSync } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startHospitalServer } from '@/demo/hospital-servers/serve/start-hospital-server';
import type { HospitalServer } from '@/demo/hospital-servers/serve/start-hospital-server';
import { database } from '@/server/db';
import { perform } from '@/server/perform';
import type { Verb } from '@/server/perform';
import { checkSource } from '@/server/records/check-source';
import type { SourceEntry } from '@/server/records/check-source';
import { listNetwork } from '@/server/records/list-network';
import { pauseSource } from '@/server/records/pause-source';
import { removeSource } from '@/server/records/remove-source';
import { saveSource } from '@/server/records/save-source';
import type { SignedInStaff } from '@/server/session';
import { plantHospital, plantStaff } from '@/test/plant-staff';
import type { PlantedHospital } from '@/test/plant-staff';

let server: HospitalServer;
let hospital: PlantedHospital;
let administrator: SignedInStaff;

beforeAll(async () => {
  server = await startHospitalServer('TZ-DY');
  hospital = await plantHospital();
  administrator = await plantStaff(hospital, ['SYSTEM_ADMINISTRATOR']);
});
afterAll(() => server.stop());

function as<Input, Value, Refusal extends { reason: string }>(staff: SignedInStaff, verb: Verb<Input, Value, Refusal>, input: Input) {
  return perform({ staff, purpose: 'administration' }, verb, input);
}

function typed(changed: Partial<SourceEntry> = {}): SourceEntry {
  return {
    organisationCode: hospital.code,
    seenVersion: null,
    baseUrl: server.baseUrl,
    numberSystem: 'https://tz-dy.hospital.example/patient-number',
    residentNumberSystem: null,
    credentials: { bearerToken: server.token, clientCertificate: null, authority: null },
    ...changed,
  };
}

async function save(changed: Partial<SourceEntry> = {}, staff = administrator) {
  return as(staff, saveSource, await checkSource(typed(changed)));
}

async function connection() {
  const outcome = await as(administrator, listNetwork, {});
  if (!outcome.ok) throw new Error('the list always opens');

  return outcome.value.hospitals.find(({ code }) => code === hospital.code)?.connection ?? null;
}

describe('what is typed about a hospital is tried before it is kept', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256', privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } });

  it.each<[string, Partial<SourceEntry>, object]>([
    ['an address that may not be called', { baseUrl: 'https://169.254.169.254/fhir' }, { reason: 'address-refused', fault: 'forbidden-address' }],
    ['a name in clear', { baseUrl: 'http://fhir.example.org/' }, { reason: 'address-refused', fault: 'needs-https' }],
    ['a wrong token', { credentials: { bearerToken: 'wrong', clientCertificate: null, authority: null } }, { reason: 'check-failed', fault: 'unauthorised' }],
    ['a port where nobody listens', { baseUrl: 'http://127.0.0.1:9/fhir' }, { reason: 'check-failed', fault: 'unreachable' }],
    ['a certificate that is none', { credentials: { bearerToken: null, clientCertificate: { certificate: 'no PEM', key: privateKey }, authority: null } }, { reason: 'unreadable-certificate' }],
    ['a key without its certificate', { credentials: { bearerToken: null, clientCertificate: { certificate: '', key: privateKey }, authority: null } }, { reason: 'unreadable-certificate' }],
    ['a hospital nobody knows', { organisationCode: 'nobody' }, { reason: 'not-found' }],
  ])('%s is refused by name, and nothing is kept', async (_what, changed, refusal) => {
    expect(await save(changed)).toEqual({ ok: false, ...refusal });
    expect(await connection()).toBeNull();
  });

  it('a server that serves pages instead of FHIR is told apart from one that is down', async () => {
    const root = server.baseUrl.replace('/fhir', '/fault');
    await fetch(`${root}/not-json`, { method: 'PUT' });
    const outcome = await save();
    await fetch(root, { method: 'DELETE' });

    expect(outcome).toEqual({ ok: false, reason: 'check-failed', fault: 'not-fhir' });
  });
});

describe('a connection', () => {
  it('is kept with what its check found, and never shows a credential', async () => {
    expect(await save()).toMatchObject({ ok: true, value: { fhirVersion: '4.0.1', incremental: true, assumed: false, missingKinds: ['procedure', 'order'] } });

    const view = await connection();
    expect(view).toMatchObject({ version: 1, hasToken: true, hasCertificate: false, paused: false, lastFailure: null });
    expect(JSON.stringify(view)).not.toContain(server.token);
  });

  it('is never overwritten unseen, and keeps its credentials for its own host only', async () => {
    expect(await save({ seenVersion: null })).toEqual({ ok: false, reason: 'changed-meanwhile' });
    expect(await save({ seenVersion: 1, credentials: null, baseUrl: server.baseUrl.replace('127.0.0.1', '127.0.0.2') })).toEqual({ ok: false, reason: 'credentials-elsewhere' });
    expect(await save({ seenVersion: 1, credentials: null })).toMatchObject({ ok: true });
    expect(await connection()).toMatchObject({ version: 2, hasToken: true });
  });

  it('asks for the password again after five minutes, for every change', async () => {
    const stale: SignedInStaff = { ...administrator, provenAt: new Date(Date.now() - 6 * 60_000) };
    const recordSourceId = (await connection())?.recordSourceId ?? '';

    expect(await save({ seenVersion: 2 }, stale)).toEqual({ ok: false, reason: 'stale-proof' });
    expect(await as(stale, pauseSource, { recordSourceId, paused: true })).toEqual({ ok: false, reason: 'stale-proof' });
    expect(await as(stale, removeSource, { recordSourceId })).toEqual({ ok: false, reason: 'stale-proof' });
  });

  it('is paused, resumed and removed, with what came from it', async () => {
    const recordSourceId = (await connection())?.recordSourceId ?? '';

    await as(administrator, pauseSource, { recordSourceId, paused: true });
    expect(await connection()).toMatchObject({ paused: true });
    await as(administrator, pauseSource, { recordSourceId, paused: false });
    expect(await connection()).toMatchObject({ paused: false });
    expect(await as(administrator, removeSource, { recordSourceId })).toEqual({ ok: true, value: null });
    expect(await connection()).toBeNull();
    expect(await as(administrator, removeSource, { recordSourceId })).toEqual({ ok: false, reason: 'not-found' });
  });

  it('leaves a line in the audit for every one of these, done or refused, without a credential', async () => {
    const lines = await database().auditEvent.findMany({ where: { actorId: administrator.staffId, kind: { startsWith: 'source-' } } });

    expect(new Set(lines.map(({ kind, outcome }) => `${kind} ${outcome}`))).toEqual(
      new Set(['source-saved done', 'source-saved refused', 'source-paused done', 'source-paused refused', 'source-removed done', 'source-removed refused']),
    );
    expect(JSON.stringify(lines.map(({ detail }) => detail))).not.toContain(server.token);
  });
});
