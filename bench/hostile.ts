import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { printFigure } from '@/bench/figure';
import { faults } from '@/demo/hospital-servers/serve/faults';
import type { Fault } from '@/demo/hospital-servers/serve/faults';
import { openConnection } from '@/server/hospitals/connection';
import { search } from '@/server/hospitals/fhir-r4/search';

const HOSTILE = faults.filter((fault) => ['huge', 'gzip-bomb', 'deep-json', 'many-values', 'prototype-json', 'drip'].includes(fault));
const TURNS = 10;
const DEADLINE_MS = 3_000;
const SAMPLE_MS = 2;
const MEGABYTE = 1024 * 1024;

/**
 * How far our memory rises while a hospital sends 100 MB, a gzip bomb, a
 * million brackets. The hospital is a process of its own, so that what it makes
 * to send is not counted.
 */
export async function benchHostile(): Promise<void> {
  const child = spawn('tsx', ['bench/one-hospital.ts'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const [{ baseUrl, token }] = (await once(child, 'message')) as [{ baseUrl: string; token: string }];

  try {
    // Buffers that are needed once stay with the process: only what comes on top is growth.
    for (const fault of HOSTILE) await askUnder(fault, baseUrl, token);
    for (const fault of HOSTILE) {
      printFigure({ bench: 'hostile-hospital', figure: fault, value: (await askUnder(fault, baseUrl, token)) / MEGABYTE, unit: 'MB', asked: TURNS });
    }
  } finally {
    child.kill();
  }
}

/** Bytes of resident memory above the start, at most, while asking again and again. */
async function askUnder(fault: Fault, baseUrl: string, token: string): Promise<number> {
  await fetch(baseUrl.replace('/fhir', `/fault/${fault}`), { method: 'PUT' });
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), SAMPLE_MS);

  for (let turn = 0; turn < (fault === 'drip' ? 1 : TURNS); turn += 1) {
    const connection = openConnection({ baseUrl, credentials: { bearerToken: token, clientCertificate: null, authority: null } });
    await search(connection, 'Observation', [['patient', 'Patient/p1']], AbortSignal.timeout(DEADLINE_MS)).catch(() => undefined);
    await connection.agent.destroy();
  }
  clearInterval(timer);
  return Math.max(0, most - before);
}
