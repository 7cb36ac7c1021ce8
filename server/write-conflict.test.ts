import { expect, it } from 'vitest';

import { database, inTransaction } from '@/server/db';
import { isWriteConflict } from '@/server/write-conflict';

it.each([
  ["Prisma's own code", { code: 'P2034' }, true],
  ['a raw query inside P2010', { code: 'P2010', meta: { driverAdapterError: { cause: { originalCode: '40001' } } } }, true],
  ['a deadlock of a raw query', { code: 'P2010', meta: { code: '40P01' } }, true],
  ['a bare driver error at COMMIT', { name: 'DriverAdapterError', cause: { kind: 'TransactionWriteConflict', originalCode: '40001' } }, true],
  ['a lost race for a unique key', { code: 'P2002' }, true],
  ['a broken constraint', { code: 'P2010', meta: { driverAdapterError: { cause: { originalCode: '23514' } } } }, false],
  ['a lost connection', new Error('Connection terminated unexpectedly'), false],
  ['nothing at all', undefined, false],
])('%s', (_shape, error, conflict) => {
  expect(isWriteConflict(error)).toBe(conflict);
});

it('two transactions that lock the same rows in opposite order both finish', async () => {
  const [one, two] = [101n, 202n];
  const inOrder = (first: bigint, second: bigint) =>
    inTransaction(async (transaction) => {
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${first})`;
      await meeting.arrive();
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${second})`;
      return first;
    });
  const meeting = meetingOfTwo();

  expect(await Promise.all([inOrder(one, two), inOrder(two, one)])).toEqual([one, two]);
});

/** Lets two go on only when both have come; whoever comes again later goes straight on. */
function meetingOfTwo(): { arrive(): Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  let arrived = 0;

  return {
    async arrive() {
      arrived += 1;
      if (arrived >= 2) resolve(undefined);
      await promise;
    },
  };
}

it('every transaction runs with its limits set', async () => {
  const [limits] = await database().$queryRaw<{ statement: string; lock: string; idle: string }[]>`
    SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock,
      current_setting('idle_in_transaction_session_timeout') AS idle`;

  expect(limits).toEqual({ statement: '8s', lock: '5s', idle: '10s' });
});
