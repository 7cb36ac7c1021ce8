import 'server-only';

import { PrismaPg } from '@prisma/adapter-pg';

import { PrismaClient } from '@/prisma/generated/client';
import type { Prisma } from '@/prisma/generated/client';
import { env } from '@/server/env';
import { isWriteConflict } from '@/server/write-conflict';

export type Transaction = Prisma.TransactionClient;

const CONNECT_TIMEOUT_MS = 2_000;
const SESSION_LIMITS = '-c statement_timeout=8000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=10000';
// A queue at the windows is a burst, not an outage: wait for a connection
// rather than refuse work that will be done a little later.
const TRANSACTION_LIMITS = { maxWait: 45_000, timeout: 10_000 };
const MOST_TRIES = 5;

declare global {
  // One client a process, also across hot reloads in development.
  var yikaDatabase: PrismaClient | undefined;
}

export function database(): PrismaClient {
  globalThis.yikaDatabase ??= connect();
  return globalThis.yikaDatabase;
}

function connect(): PrismaClient {
  const { DATABASE_URL, DATABASE_POOL_SIZE } = env();

  return new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: DATABASE_URL,
        max: DATABASE_POOL_SIZE,
        connectionTimeoutMillis: TRANSACTION_LIMITS.maxWait + CONNECT_TIMEOUT_MS,
        options: SESSION_LIMITS,
      },
      // Fixed query texts are prepared once a connection.
      { statementNameGenerator: ({ sql }) => statementName(sql) },
    ),
  });
}

const statementNames = new Map<string, string>();

function statementName(sql: string): string {
  let name = statementNames.get(sql);

  if (!name) {
    name = `yika_${statementNames.size}`;
    statementNames.set(sql, name);
  }
  return name;
}

/**
 * Runs the work in one transaction; on a serialization failure, deadlock or a
 * lost race for a unique key the whole of it is run again (at most five times,
 * jittered). The work must have no effect outside the transaction.
 */
export async function inTransaction<Value>(work: (transaction: Transaction) => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database().$transaction(work, TRANSACTION_LIMITS);
    } catch (error) {
      if (attempt >= MOST_TRIES || !isWriteConflict(error)) throw error;
      await pause(Math.random() * 20 * attempt);
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
