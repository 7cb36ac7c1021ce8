import 'server-only';

import { createSecureContext } from 'node:tls';

import type { SaveSourceRefusal } from '@/domain/records/network-view';
import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { database } from '@/server/db';
import { findAddressFault } from '@/server/hospitals/allowed-address';
import { openConnection } from '@/server/hospitals/connection';
import type { Credentials } from '@/server/hospitals/connection';
import { checkCapability } from '@/server/hospitals/fhir-r4/check-capability';
import type { Capability } from '@/server/hospitals/fhir-r4/check-capability';
import { deadlineMs } from '@/server/records/deadlines';
import { endpointOf, endpointSelection } from '@/server/records/record-endpoint';

/** What an administrator typed about one hospital's record system. */
export type SourceEntry = {
  organisationCode: string;
  /** The version that was on the screen; null: none was. */
  seenVersion: number | null;
  baseUrl: string;
  numberSystem: string;
  residentNumberSystem: string | null;
  /** Null: the ones already kept. */
  credentials: Credentials | null;
};

export type CheckedEntry = { entry: SourceEntry; checked: Outcome<{ credentials: Credentials; capability: Capability }, SaveSourceRefusal> };

const NO_CREDENTIALS: Credentials = { bearerToken: null, clientCertificate: null, authority: null };

/**
 * Tries what was typed against the real server. Done before the transaction
 * that keeps it: nothing of ours waits for somebody else's system there.
 */
export async function checkSource(entry: SourceEntry): Promise<CheckedEntry> {
  const fault = findAddressFault(entry.baseUrl);
  if (fault) return { entry, checked: refused({ reason: 'address-refused', fault }) };

  const credentials = entry.credentials ?? (await findKeptCredentials(entry));
  if (!credentials) return { entry, checked: refused({ reason: 'credentials-elsewhere' }) };
  if (!isReadable(credentials)) return { entry, checked: refused({ reason: 'unreadable-certificate' }) };

  const connection = openConnection({ baseUrl: entry.baseUrl, credentials });
  try {
    const report = await checkCapability(connection, entry.numberSystem, AbortSignal.timeout(deadlineMs.hard));
    return { entry, checked: report.ok ? accepted({ credentials, capability: report.capability }) : refused({ reason: 'check-failed', fault: report.reason }) };
  } finally {
    await connection.agent.close();
  }
}

/** The kept ones, for the same host only; none are needed where none were kept. */
async function findKeptCredentials({ organisationCode, baseUrl }: SourceEntry): Promise<Credentials | null> {
  const row = await database().recordSource.findFirst({ where: { organisation: { code: organisationCode }, path: 'HOSPITAL' }, select: endpointSelection });
  if (!row) return NO_CREDENTIALS;

  const kept = endpointOf(row);
  return new URL(kept.baseUrl).origin === new URL(baseUrl).origin ? kept.credentials : null;
}

/** OpenSSL reads it, or nobody will. */
function isReadable({ clientCertificate, authority }: Credentials): boolean {
  if (clientCertificate && (clientCertificate.certificate === '' || clientCertificate.key === '')) return false;

  try {
    createSecureContext({
      ...(authority !== null && { ca: authority }),
      ...(clientCertificate && { cert: clientCertificate.certificate, key: clientCertificate.key }),
    });
    return true;
  } catch {
    return false;
  }
}
