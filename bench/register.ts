import { randomUUID } from 'node:crypto';

import { fillPopulation } from '@/bench/bench-database';
import { openClerks } from '@/bench/bench-staff';
import { percentile, printFigure } from '@/bench/figure';
import { generatePopulation } from '@/demo/population/generate-population';
import { emptyFields } from '@/domain/desk/desk-views';
import { keepDraft } from '@/server/desk/keep-draft';
import { registerAtDesk } from '@/server/desk/register-at-desk';
import type { RegistrationInput } from '@/server/desk/register-at-desk';
import { perform } from '@/server/perform';
import type { SignedInStaff } from '@/server/session';

const CLERKS = 8;
const EACH = 300;
const WARM_UP = 30;
// Of the same city and the same names, and nobody who is in it yet.
const NEWCOMERS_SEED = 2;

/** register: newcomers without a document, matched under locks and committed, by eight clerks at once. */
export async function benchRegister(persons: number): Promise<void> {
  await fillPopulation(persons);
  const clerks = await openClerks(CLERKS);
  const newcomers = generatePopulation(NEWCOMERS_SEED, persons);
  const queues: { staff: SignedInStaff; inputs: RegistrationInput[] }[] = [];

  for (const staff of clerks) {
    const inputs: RegistrationInput[] = [];
    for (let turn = 0; turn < EACH + WARM_UP; turn += 1) inputs.push(await inputOf(staff, newcomers));
    queues.push({ staff, inputs });
  }
  await Promise.all(queues.map(({ staff, inputs }) => registerAll(staff, inputs.slice(0, WARM_UP))));

  const started = performance.now();
  const samples = (await Promise.all(queues.map(({ staff, inputs }) => registerAll(staff, inputs.slice(WARM_UP))))).flat();
  const seconds = (performance.now() - started) / 1_000;

  printFigure({ bench: 'register', figure: 'throughput', value: samples.length / seconds, unit: '/s', persons, clerks: CLERKS });
  printFigure({ bench: 'register', figure: 'p95', value: percentile(samples, 0.95), unit: 'ms', persons, clerks: CLERKS });
}

async function inputOf(staff: SignedInStaff, newcomers: ReturnType<typeof generatePopulation>): Promise<RegistrationInput> {
  const { demographics } = newcomers.next().value;
  const { name, nameReading, sex, birthDate, phone } = demographics;
  const fields = { ...emptyFields, name, nameReading, sex, birthDate: birthDate ?? '', phone: phone ?? '' };
  const draft = await perform({ staff, purpose: 'registration' }, async (context) => {
    context.audit({ kind: 'draft-saved', detail: {} });
    return { ok: true, value: await keepDraft(context, { fields, sources: {}, identifiers: [] }) };
  }, undefined);

  if (!draft.ok) throw new Error('a draft is always kept');
  // A household's newcomers share a phone and may read alike: the bench measures writing them, not asking.
  return { idempotencyKey: randomUUID(), draftId: draft.value, fields, sources: {}, departmentId: null, despite: { reason: 'bench' } };
}

/** One after the other, as one clerk does; the milliseconds of each. */
async function registerAll(staff: SignedInStaff, inputs: readonly RegistrationInput[]): Promise<number[]> {
  const samples: number[] = [];

  for (const input of inputs) {
    const started = performance.now();
    const made = await perform({ staff, purpose: 'registration' }, registerAtDesk, input);
    if (!made.ok) throw new Error(`a newcomer was refused: ${made.reason}`);
    samples.push(performance.now() - started);
  }
  return samples;
}
