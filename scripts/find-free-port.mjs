import { createServer } from 'node:net';

/**
 * A port of loopback that nobody uses at this moment.
 * @returns {Promise<number>}
 */
export async function findFreePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail).listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

/** Whether a program could listen on this port of loopback now. */
export async function isFreePort(port) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false)).listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });
}
