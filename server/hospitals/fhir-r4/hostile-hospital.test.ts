import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { idOf, patientNumberSystem } from '@/demo/hospital-servers/render/teller';
import type { Fault } from '@/demo/hospital-servers/serve/faults';
import { startHospitalServer } from '@/demo/hospital-servers/serve/start-hospital-server';
import type { HospitalServer } from '@/demo/hospital-servers/serve/start-hospital-server';
import type { FailureReason } from '@/domain/records/source';
import { openConnection } from '@/server/hospitals/connection';
import type { Connection } from '@/server/hospitals/connection';
import { findPatient } from '@/server/hospitals/fhir-r4/find-patient';
import { search } from '@/server/hospitals/fhir-r4/search';
import { failureOf } from '@/server/hospitals/source-failure';

const LOCAL_NUMBER = '000050089';
const asked = [{ system: patientNumberSystem('TZ-DY'), value: LOCAL_NUMBER }];

let server: HospitalServer;
let connection: Connection;

beforeAll(async () => {
  server = await startHospitalServer('TZ-DY');
});
afterAll(() => server.stop());
afterEach(() => connection.agent.destroy());

async function switchTo(fault: Fault | null): Promise<void> {
  const root = server.baseUrl.replace('/fhir', '/fault');
  await fetch(fault === null ? root : `${root}/${fault}`, { method: fault === null ? 'DELETE' : 'PUT' });
  connection = openConnection({ baseUrl: server.baseUrl, credentials: { bearerToken: server.token, clientCertificate: null, authority: null } });
}

/** Why the search ended; null when it was answered after all. */
async function reasonOf(work: Promise<unknown>): Promise<FailureReason | null> {
  try {
    await work;
    return null;
  } catch (error) {
    return failureOf(error);
  }
}

function searchReports(signal = new AbortController().signal) {
  return search(connection, 'DiagnosticReport', [['patient', `Patient/${idOf(LOCAL_NUMBER)}`]], signal);
}

describe('a hospital that does wrong is given up by its name', () => {
  it.each<[Fault, FailureReason]>([
    ['down', 'unreachable'],
    ['huge', 'too-large'],
    ['gzip-bomb', 'too-large'],
    ['deep-json', 'unreadable'],
    ['many-values', 'unreadable'],
    ['prototype-json', 'unreadable'],
    ['not-json', 'unreadable'],
    ['redirect', 'redirected'],
    ['foreign-link', 'redirected'],
    ['endless-pages', 'too-large'],
    ['unauthorised', 'unauthorised'],
    ['server-error', 'server-error'],
  ])('%s: %s', async (fault, reason) => {
    await switchTo(fault);

    expect(await reasonOf(searchReports())).toBe(reason);
  });

  it.each<Fault>(['hang', 'drip', 'slow'])('%s: timeout, the moment the deadline passes', async (fault) => {
    await switchTo(fault);
    const before = server.asked();
    const deadline = new AbortController();
    const reason = reasonOf(searchReports(deadline.signal));

    await vi.waitFor(() => expect(server.asked()).toBe(before + 1));
    deadline.abort();
    expect(await reason).toBe('timeout');
  });

  it('two patients for one number: nobody’s chart is shown', async () => {
    await switchTo('two-patients');

    expect(await reasonOf(findPatient(connection, asked, new AbortController().signal))).toBe('wrong-patient');
  });

  it('withdrawn: said as such, not as nothing', async () => {
    await switchTo('withdrawn');

    expect(await findPatient(connection, asked, new AbortController().signal)).toEqual({ found: 'suppressed' });
  });

  it('and is asked again as if nothing had been, once it is well', async () => {
    await switchTo(null);
    const found = await findPatient(connection, asked, new AbortController().signal);

    expect(found).toMatchObject({ found: 'one', patientId: idOf(LOCAL_NUMBER) });
    expect((await searchReports()).resources.length).toBeGreaterThan(0);
    expect(await findPatient(connection, [{ system: asked[0]?.system ?? '', value: '999999999' }], new AbortController().signal)).toEqual({ found: 'none' });
  });
});

describe('a hospital that keeps failing', () => {
  it('is left in peace after five failures, without being asked', async () => {
    await switchTo('server-error');
    for (let turn = 0; turn < 5; turn += 1) expect(await reasonOf(searchReports())).toBe('server-error');
    const before = server.asked();

    expect(await reasonOf(searchReports())).toBe('circuit-open');
    expect(server.asked()).toBe(before);
    expect(connection.circuit.isOpen()).toBe(true);
  });

  it('is never called sick for refusing us', async () => {
    await switchTo('unauthorised');
    for (let turn = 0; turn < 8; turn += 1) expect(await reasonOf(searchReports())).toBe('unauthorised');

    expect(connection.circuit.isOpen()).toBe(false);
  });

  it('gets eight calls at once and no more; the others wait their turn', async () => {
    await switchTo('hang');
    const before = server.asked();
    const deadline = new AbortController();
    const calls = Array.from({ length: 20 }, () => reasonOf(searchReports(deadline.signal)));

    await vi.waitFor(() => expect(server.asked()).toBe(before + 8));
    deadline.abort();
    expect(new Set(await Promise.all(calls))).toEqual(new Set(['timeout', 'circuit-open']));
    expect(server.asked()).toBe(before + 8);
  });
});
