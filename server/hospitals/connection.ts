import 'server-only';

import { Agent } from 'undici';

import { guardedLookup } from '@/server/hospitals/allowed-address';
import { createCircuit } from '@/server/hospitals/circuit';
import type { Circuit } from '@/server/hospitals/circuit';
import { limits } from '@/server/hospitals/limits';

/** What a hospital wants to be shown; stored sealed, never shown again. */
export type Credentials = {
  bearerToken: string | null;
  /** PEM: our certificate and key for mutual TLS. */
  clientCertificate: { certificate: string; key: string } | null;
  /** PEM: the authority that signed the hospital's certificate, where it is not a public one. */
  authority: string | null;
};

export type Endpoint = {
  /** Of the record source. */
  id: string;
  /** Rises with every change of address or credentials. */
  version: number;
  baseUrl: string;
  credentials: Credentials;
};

/** An open way to one hospital: its connections, its limits, and how it has behaved of late. */
export type Connection = { baseUrl: URL; bearerToken: string | null; agent: Agent; circuit: Circuit };

type Kept = { version: number; connection: Connection };

declare global {
  // One set of connections a process: bundles of several routes each have a copy of this module.
  var yikaHospitals: Map<string, Kept> | undefined;
}

/** Kept from call to call; a source whose address or credentials changed gets a new one at once. */
export function connectionTo({ id, version, ...endpoint }: Endpoint): Connection {
  const kept = (globalThis.yikaHospitals ??= new Map<string, Kept>());
  const known = kept.get(id);
  if (known?.version === version) return known.connection;

  if (known) void known.connection.agent.close();
  const connection = openConnection(endpoint);
  kept.set(id, { version, connection });
  return connection;
}

/** A connection of its own, for a source that is only being looked at; whoever opened it closes it. */
export function openConnection({ baseUrl, credentials }: Pick<Endpoint, 'baseUrl' | 'credentials'>): Connection {
  const { bearerToken, clientCertificate, authority } = credentials;

  return {
    // Resolving below it needs the slash that people leave out.
    baseUrl: new URL(baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`),
    bearerToken,
    circuit: createCircuit(),
    agent: new Agent({
      connections: limits.inFlight,
      connect: {
        timeout: limits.connectMs,
        lookup: guardedLookup,
        ...(authority !== null && { ca: authority }),
        ...(clientCertificate && { cert: clientCertificate.certificate, key: clientCertificate.key }),
      },
    }),
  };
}
