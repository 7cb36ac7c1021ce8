import pg from 'pg';

import { fillPopulation } from '@/bench/bench-database';
import type { BenchDatabase } from '@/bench/bench-database';
import { measure, percentile, printFigure } from '@/bench/figure';
import { sampleCards } from '@/bench/sample-cards';
import { shanghaiDate } from '@/domain/calendar';
import { identityKeys } from '@/domain/identifiers/identity-key';
import { recognise } from '@/domain/identifiers/recognise';
import { database } from '@/server/db';
import { findClaimHolders } from '@/server/patient-index/find-claim-holders';
import { digestIdentifier } from '@/server/sealing/digest';

const SAMPLED = 2_000;
const WARM_UP = 2_000;
const TIMES = 10_000;
const ROUNDS = 3;

/**
 * identify: the text of a scan to the person, server side, beside the same
 * look-up as one raw prepared query on a bare connection. The two take turns,
 * so that a noisy moment falls on both.
 */
export async function benchIdentify({ url }: BenchDatabase, persons: number): Promise<void> {
  await fillPopulation(persons);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('VACUUM (ANALYZE)');
  const cards = await sampleCards(SAMPLED);
  const today = shanghaiDate(new Date());
  const card = (turn: number) => cards[turn % cards.length] ?? '';
  const raw = (turn: number) => lookUpRaw(client, digests[turn % digests.length]);
  const digests = cards.map((text) => digestIdentifier('prc_id18', text));
  const ours = (turn: number) => identify(card(turn), today);

  await measure(WARM_UP, raw);
  await measure(WARM_UP, ours);
  const samples: { raw: number[]; ours: number[] } = { raw: [], ours: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    samples.raw.push(...(await measure(TIMES / ROUNDS, raw)));
    samples.ours.push(...(await measure(TIMES / ROUNDS, ours)));
  }
  await client.end();

  for (const [figure, fraction] of [['p50', 0.5], ['p99', 0.99]] as const) {
    const [limit, value] = [percentile(samples.raw, fraction), percentile(samples.ours, fraction)];
    printFigure({ bench: 'identify', figure, value, unit: 'ms', persons, raw: Number(limit.toPrecision(4)), ratio: Number((value / limit).toPrecision(3)) });
  }
}

async function lookUpRaw(client: pg.Client, digest: Buffer | undefined): Promise<void> {
  const { rowCount } = await client.query({
    name: 'raw',
    text: 'SELECT person_id FROM identifier_claim WHERE system = $1 AND digest = $2 AND released_event_id IS NULL',
    values: ['prc_id18', digest],
  });
  if (rowCount !== 1) throw new Error('a sampled card was not found');
}

/** From a scan's text to the one person who holds it, server side. */
export async function identify(text: string, today: string): Promise<void> {
  const { readings } = recognise(text, { today, localPatterns: [] });
  const keys = readings.filter(({ valid }) => valid).flatMap((reading) => identityKeys(reading, { organisationCode: 'BENCH' }));
  const holders = await findClaimHolders(database(), keys);

  if (holders.length !== 1) throw new Error('a sampled card did not lead to one person');
}
