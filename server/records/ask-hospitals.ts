import 'server-only';

import type { Shortfall, SourceState } from '@/domain/records/source';
import { describeError, log } from '@/server/log';
import { SourceFailure } from '@/server/hospitals/source-failure';
import { askRecord } from '@/server/records/ask-record';
import type { AskedHospital } from '@/server/records/ask-record';
import { startDeadlines } from '@/server/records/deadlines';
import type { Deadlines } from '@/server/records/deadlines';
import { noteOutcome } from '@/server/records/note-outcome';
import type { Asking } from '@/server/records/read-shared-history';
import { shareAnswer } from '@/server/records/share-answer';
import type { SharedAnswer } from '@/server/records/share-answer';

/** News of one hospital. `answers` replaces everything known from there; null leaves what its copy painted. */
export type SourceUpdate = { organisationCode: string; state: SourceState; answers: readonly SharedAnswer[] | null };

type Settled = { hospital: AskedHospital; update: SourceUpdate };

/**
 * Asks every hospital at once and tells of each as it answers. At the soft
 * deadline the silent ones are called slow, at the hard one they have failed
 * and the telling ends; until the background deadline their late answers still
 * refresh the copies.
 */
export async function* askHospitals(asking: Asking, deadlines: Deadlines = startDeadlines()): AsyncGenerator<SourceUpdate> {
  const since = new Date().toISOString();
  const waiting = new Map(asking.hospitals.map((hospital) => [hospital.organisation.code, askHospital(asking, hospital, deadlines.background)]));
  const soft = passed(deadlines.soft, 'soft');
  const hard = passed(deadlines.hard, 'hard');
  let slow = false;

  while (waiting.size > 0) {
    const next = await Promise.race([...waiting.values(), hard, ...(slow ? [] : [soft])]);

    if (next === 'soft') {
      slow = true;
      for (const code of waiting.keys()) yield { organisationCode: code, state: { state: 'slow', since, copyFrom: asking.confirmedAt.get(code) ?? null }, answers: null };
    } else if (next === 'hard') {
      for (const code of waiting.keys()) yield failed(asking, code, 'timeout');
      return;
    } else {
      waiting.delete(next.hospital.organisation.code);
      yield next.update;
    }
  }
}

function passed<Name extends string>(signal: AbortSignal, name: Name): Promise<Name> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(name);
    else signal.addEventListener('abort', () => resolve(name), { once: true });
  });
}

/** Never rejects: nobody may be listening any more when it settles. */
async function askHospital(asking: Asking, hospital: AskedHospital, signal: AbortSignal): Promise<Settled> {
  const { code } = hospital.organisation;

  try {
    const answers: SharedAnswer[] = [];
    const shortfalls: Shortfall[] = [];
    for (const record of hospital.records) {
      const answered = await askRecord(asking.personId, hospital, record, signal);
      answers.push(...(answered.answer ? [shareAnswer(hospital, answered.answer, asking.sharing)] : []));
      shortfalls.push(...answered.shortfalls);
    }
    await noteOutcome(hospital.endpoint.id, null);
    return { hospital, update: { organisationCode: code, state: stateOf(answers, shortfalls), answers } };
  } catch (error) {
    if (!(error instanceof SourceFailure)) {
      log().error({ source: hospital.endpoint.id, error: describeError(error) }, 'asking a hospital failed');
      return { hospital, update: failed(asking, code, 'server-error') };
    }
    await noteOutcome(hospital.endpoint.id, error.reason).catch(() => undefined);
    return { hospital, update: failed(asking, code, error.reason) };
  }
}

function stateOf(answers: readonly SharedAnswer[], shortfalls: readonly Shortfall[]): SourceState {
  const at = new Date().toISOString();
  const items = answers.reduce((sum, { items: own }) => sum + own.length, 0);

  // A patient without a single line has nothing to show; one from whom something is held back is another matter.
  return answers.length === 0 && shortfalls.length === 0 ? { state: 'nothing', at } : { state: 'answered', at, items, shortfalls };
}

function failed({ confirmedAt }: Asking, code: string, reason: SourceFailure['reason']): SourceUpdate {
  return { organisationCode: code, state: { state: 'failed', at: new Date().toISOString(), reason, copyFrom: confirmedAt.get(code) ?? null }, answers: null };
}
