/**
 * Runs the six simulated hospitals until the process is told to stop:
 * `tsx --conditions=react-server demo/hospital-servers.ts [--first-port N]`.
 * Says `ready` over the channel to its parent once the console knows where they listen.
 */
import { parseArgs } from 'node:util';

import { database } from '@/server/db';

import { announceHospitals } from '@/demo/hospital-servers/announce-hospitals';
import { startHospitalServers } from '@/demo/hospital-servers/start-all';

const { values } = parseArgs({ options: { 'first-port': { type: 'string', default: '0' } } });
const servers = await startHospitalServers(Number(values['first-port']));

async function stop(): Promise<void> {
  await Promise.all(servers.map((server) => server.stop()));
  process.exit(0);
}

process.once('SIGTERM', () => void stop());
// Whoever started us is gone: hospitals without a console are nobody's.
process.once('disconnect', () => void stop());

await announceHospitals(servers);
await database().$disconnect();
process.send?.('ready');
