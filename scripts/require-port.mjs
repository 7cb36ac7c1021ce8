import { createServer } from 'node:net';

import { Refusal } from './refusal.mjs';

const DEFAULT_PORT = 3000;

/** Loopback only: the traffic of a ward goes through a front proxy that speaks TLS. */
export const HOST = '127.0.0.1';

/**
 * The port of PORT, or the usual one, found free before anything long begins.
 * @returns {Promise<number>}
 * @throws {Refusal}
 */
export async function requirePort(wanted = process.env.PORT || String(DEFAULT_PORT)) {
  const port = Number(wanted);
  if (!/^\d+$/.test(wanted) || port < 1 || port > 65_535) throw new Refusal('portWrong', { port: wanted });

  await new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail).listen(port, HOST, () => probe.close(done));
  }).catch((error) => {
    throw new Refusal(error.code === 'EACCES' ? 'portForbidden' : 'portTaken', { port });
  });
  return port;
}
