/** A hospital's own PostgreSQL: one plain sentence for each way in which it is not what we need. */
import pg from 'pg';

import { Refusal } from './refusal.mjs';

const OLDEST_VERSION = 150_000;
const CONNECT_TIMEOUT_MS = 10_000;
const LOGIN_REFUSED = ['28000', '28P01'];

function parseAddress(url) {
  const parsed = URL.parse(url);
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol)) throw new Refusal('databaseUrlWrong');

  return { host: parsed.host || parsed.searchParams.get('host') || '', database: decodeURIComponent(parsed.pathname.slice(1)) };
}

function refusalFor(error, { host, database }) {
  if (LOGIN_REFUSED.includes(error.code)) return new Refusal('databaseRefused', { host });
  if (error.code === '3D000') return new Refusal('databaseMissing', { host, database });
  // Several addresses were tried: the first one's reason stands for all.
  const reason = error.errors?.[0] ?? error;
  return new Refusal('databaseUnreachable', { host, said: reason.message || reason.code });
}

/**
 * @param {string} url
 * @throws {Refusal}
 */
export async function checkExternalDatabase(url) {
  const address = parseAddress(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });

  await client.connect().catch((error) => {
    throw refusalFor(error, address);
  });
  try {
    const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version");
    if (rows[0].number < OLDEST_VERSION) throw new Refusal('databaseTooOld', { version: rows[0].version });
  } finally {
    await client.end();
  }
}
