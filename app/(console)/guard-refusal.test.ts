import { afterEach, expect, test, vi } from 'vitest';

import { ask } from '@/app/(console)/guard-refusal';
import type { Failure } from '@/app/(console)/guard-refusal';
import type { Answer } from '@/domain/access/answer';

type Told = Answer<string, { reason: 'department-closed' }>;

function answering(answer: Told): () => Promise<Told> {
  return () => Promise.resolve(answer);
}

afterEach(() => vi.unstubAllGlobals());

test('the verb’s own answer reaches the caller as it is', async () => {
  expect(await ask(answering({ ok: true, value: 'A017' }))).toEqual({ ok: true, value: 'A017' });
  expect(await ask(answering({ ok: false, reason: 'department-closed' }))).toEqual({ ok: false, reason: 'department-closed' });
});

test.each<[Told, Failure]>([
  [{ ok: false, reason: 'unexpected', traceId: 'trace-7' }, { kind: 'unexpected', traceId: 'trace-7' }],
  [{ ok: false, reason: 'malformed' }, { kind: 'malformed' }],
  [{ ok: false, reason: 'not-permitted' }, { kind: 'not-permitted' }],
  [{ ok: false, reason: 'key-reused' }, { kind: 'key-reused' }],
])('the guard’s refusal %o is a failure with a sentence', async (answer, failure) => {
  expect(await ask(answering(answer))).toEqual({ ok: false, reason: 'failed', failure });
});

test('a request that never arrived is told from a server that stumbled', async () => {
  const lost = await ask(() => Promise.reject(new TypeError('Failed to fetch')));
  const stumbled = await ask(() => Promise.reject(new Error('An unexpected response was received from the server.')));

  expect(lost).toMatchObject({ failure: { kind: 'no-connection' } });
  expect(stumbled).toMatchObject({ failure: { kind: 'unexpected', traceId: null } });
});

test.each([
  ['signed-out', '/sign-in'],
  ['locked', '/locked'],
] as const)('a session that is %s leaves the document for %s, and the caller draws nothing more', async (reason, path) => {
  const replace = vi.fn();
  vi.stubGlobal('window', { location: { replace } });
  const drawn = vi.fn();

  void ask(answering({ ok: false, reason })).then(drawn);
  await vi.waitFor(() => expect(replace).toHaveBeenCalledWith(path));

  expect(drawn).not.toHaveBeenCalled();
});
