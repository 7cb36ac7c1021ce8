/**
 * The embedded PostgreSQL: a real server on loopback, its data beside the
 * clone, a random password, nothing to install. For one hospital's trial and
 * for tests; production names its own server in DATABASE_URL.
 */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

import { findFreePort, isFreePort } from './find-free-port.mjs';
import { canReach, getPostgresAccount } from './postgres-account.mjs';
import { clearLeftovers, findRunningServer } from './postgres-leftovers.mjs';
import { getPrograms, outsideOf } from './postgres-programs.mjs';
import { Refusal } from './refusal.mjs';

const run = promisify(execFile);

const SUPERUSER = 'yika';
const LOG = 'server.log';
const LOG_LIMIT = 8 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

/**
 * @typedef {object} Cluster
 * @property {number} port
 * @property {(database: string) => string} url connection string for one of its databases
 * @property {boolean} adopted whether the server was already running
 * @property {() => Promise<void>} stop waits for running transactions to be rolled back, then for the last checkpoint
 */

function settings(port, throwAway) {
  const buffers = Math.min(1024, Math.max(128, Math.floor(totalmem() / 16 / MEGABYTE)));
  const durable = throwAway ? 'off' : 'on';

  return {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 100,
    password_encryption: 'scram-sha-256',
    fsync: durable,
    synchronous_commit: durable,
    full_page_writes: durable,
    shared_buffers: `${throwAway ? 128 : buffers}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '256MB',
    max_wal_size: '2GB',
    random_page_cost: 1.1,
    jit: 'off',
    timezone: 'UTC',
    // A failed statement can hold a name or a number: neither it nor its detail may reach the log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_statement: 'none',
  };
}

function writeSettings(directory, account, port, throwAway) {
  const file = join(directory, 'yika.conf');
  const lines = Object.entries(settings(port, throwAway)).map(([name, value]) => `${name} = '${value}'`);

  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  giveTo(account, file);
}

function giveTo({ uid, gid }, path) {
  if (uid !== undefined) chownSync(path, uid, gid);
}

function readSecrets(file) {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  return undefined;
}

function writeSecrets(file, secrets) {
  writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}

/** Built beside its place and moved there whole, so a crash half-way leaves nothing that looks finished. */
async function initialise(directory, account, programs, password, throwAway) {
  const half = `${directory}.half`;
  await clearLeftovers(join(half, 'cluster'));
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });

  const passwordFile = join(half, 'initdb-password');
  const cluster = join(half, 'cluster');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  [half, passwordFile].forEach((path) => giveTo(account, path));

  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'UTF-8';
  const flags = [
    '--data-checksums',
    '--encoding=UTF8',
    // The built-in provider sorts the same on every machine; pg_trgm still asks the C library what a letter is.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--lc-collate=C',
    `--lc-ctype=${locale}`,
    '--lc-messages=C',
    '--auth=scram-sha-256',
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    `--pgdata=${cluster}`,
  ];
  if (throwAway) flags.push('--no-sync');

  await run(programs.initdb, flags, { ...account, cwd: '/', env: { ...process.env, LC_ALL: 'C' } }).catch((error) => {
    throw refusalFor(directory, error.stderr || error.message);
  });
  appendFileSync(join(cluster, 'postgresql.conf'), "\ninclude 'yika.conf'\n");
  renameSync(cluster, directory);
  rmSync(half, { recursive: true, force: true });
}

function refusalFor(directory, said) {
  if (/No space left on device/.test(said)) return new Refusal('diskFull', { path: directory });
  return new Refusal('postgresDidNotStart', { log: join(directory, LOG) }, said);
}

function readLogTail(directory) {
  const log = join(directory, LOG);
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-8).join('\n') : '';
}

async function launch(directory, account, programs) {
  const log = join(directory, LOG);
  if (existsSync(log) && statSync(log).size > LOG_LIMIT) truncateSync(log);

  try {
    const flags = ['start', '--wait', '--silent', '--timeout=300', `--pgdata=${directory}`, `--log=${log}`];
    await run(programs.pgCtl, flags, { ...account, cwd: '/' });
  } catch {
    throw refusalFor(directory, readLogTail(directory));
  }
}

/** A clone that the server's account cannot enter keeps its data outside, under the same account's eyes. */
function chooseDirectory(wanted, account) {
  mkdirSync(dirname(wanted), { recursive: true });
  // Traversable, not listable: what lies beside the data stays its owner's.
  chmodSync(dirname(wanted), 0o711);
  if (canReach(account, dirname(wanted)) || account.uid === undefined) return wanted;

  const outside = outsideOf(wanted);
  mkdirSync(outside, { recursive: true, mode: 0o711 });
  return join(outside, 'postgres');
}

/**
 * Starts the cluster in a directory, making it first if need be; a server
 * left running on it is taken over.
 * @param {{ directory: string, throwAway?: boolean }} options
 * @returns {Promise<Cluster>}
 */
export async function startCluster({ directory: wanted, throwAway = false }) {
  const account = getPostgresAccount();
  const programs = await getPrograms(account);
  const directory = chooseDirectory(resolve(wanted), account);
  const secretsFile = `${resolve(wanted)}.json`;

  let secrets = readSecrets(secretsFile);
  const running = findRunningServer(directory);

  if (!existsSync(directory) || secrets === undefined) {
    if (existsSync(directory)) throw new Refusal('postgresPasswordLost', { path: secretsFile });
    secrets = { port: await findFreePort(), password: randomBytes(24).toString('base64url') };
    // The password goes first: a directory without it could never be opened again.
    writeSecrets(secretsFile, secrets);
    await initialise(directory, account, programs, secrets.password, throwAway);
  }

  if (running === undefined) {
    await clearLeftovers(directory);
    if (!(await isFreePort(secrets.port))) {
      secrets = { ...secrets, port: await findFreePort() };
      writeSecrets(secretsFile, secrets);
    }
    writeSettings(directory, account, secrets.port, throwAway);
    await launch(directory, account, programs);
  }

  const port = running?.port ?? secrets.port;
  return {
    port,
    adopted: running !== undefined,
    url: (database) => `postgresql://${SUPERUSER}:${secrets.password}@127.0.0.1:${port}/${database}`,
    stop: () => stopServer(directory, account, programs),
  };
}

async function stopServer(directory, account, programs) {
  if (findRunningServer(directory) === undefined) return;

  const flags = ['stop', '--wait', '--silent', '--mode=fast', '--timeout=120', `--pgdata=${directory}`];
  await run(programs.pgCtl, flags, { ...account, cwd: '/' });
}
