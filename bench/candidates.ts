import pg from 'pg';

import { fillPopulation } from '@/bench/bench-database';
import type { BenchDatabase } from '@/bench/bench-database';
import { openClerks } from '@/bench/bench-staff';
import { measure, percentile, printFigure } from '@/bench/figure';
import { getPersonId, placeOfTarget } from '@/demo/searches/place-of-target';
import { typeSearches } from '@/demo/searches/typed-searches';
import type { TypedSearch } from '@/demo/searches/typed-searches';
import { parseSearch } from '@/domain/matching/parse-search';
import { searchKeys } from '@/domain/matching/search-keys';
import { nameReadings } from '@/server/patient-index/name-reading';
import { matchKeyDigest } from '@/server/sealing/digest';

const SEARCHES = 1_000;
const WARM_UP = 200;
const FIRST = 5;

type Found = TypedSearch & { place: number };

/**
 * candidates: a typed line with a slip in it to a ranked, masked list, audit
 * and commit included, beside the raw look-up of the same keys on a bare
 * connection; and how often the right person stands first, or among five.
 */
export async function benchCandidates({ url }: BenchDatabase, persons: number): Promise<void> {
  await fillPopulation(persons);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('VACUUM (ANALYZE)');
  const [clerk] = await openClerks(1);
  if (!clerk) throw new Error('no clerk was opened');

  const searches = typeSearches(7, persons, SEARCHES + WARM_UP);
  const targets = new Map<TypedSearch, string>();
  for (const search of searches) targets.set(search, await getPersonId(search.person));
  const found: Found[] = [];
  const search = async (turn: number) => {
    const typed = searches[turn % searches.length];
    if (typed) found.push({ ...typed, place: await placeOfTarget(clerk, typed, targets.get(typed) ?? '') });
  };

  await measure(WARM_UP, (turn) => lookUpRaw(client, searches[turn]));
  const raw = await measure(SEARCHES, (turn) => lookUpRaw(client, searches[turn + WARM_UP]));
  await measure(WARM_UP, search);
  const ours = await measure(SEARCHES, (turn) => search(turn + WARM_UP));
  const { rows } = await client.query<{ rows: string; records: string }>('SELECT (SELECT count(*) FROM match_key) AS rows, (SELECT count(*) FROM source_record) AS records');
  await client.end();

  for (const [figure, fraction] of [['p50', 0.5], ['p95', 0.95], ['p99', 0.99]] as const) {
    printFigure({ bench: 'candidates', figure, value: percentile(ours, fraction), unit: 'ms', persons, raw: Number(percentile(raw, fraction).toPrecision(4)) });
  }
  printFigure({ bench: 'candidates', figure: 'match keys a record', value: Number(rows[0]?.rows) / Number(rows[0]?.records), unit: 'rows', persons });
  printSuccess(found.slice(WARM_UP), persons);
}

function printSuccess(found: readonly Found[], persons: number): void {
  for (const [mix, group] of [['all', found] as const, ...Map.groupBy(found, (each) => each.mix)]) {
    const within = (most: number) => group.filter(({ place }) => place >= 0 && place < most).length / group.length;

    printFigure({ bench: 'candidates', figure: 'success@1', value: within(1), unit: 'share', persons, mix, searches: group.length });
    printFigure({ bench: 'candidates', figure: 'success@5', value: within(FIRST), unit: 'share', persons, mix, searches: group.length });
  }
}

async function lookUpRaw(client: pg.Client, search: TypedSearch | undefined): Promise<void> {
  const terms = parseSearch(search?.line ?? '', '2026-11-23');
  const { narrow } = searchKeys(terms, terms.name ? nameReadings(terms.name) : []);

  await client.query({
    name: 'raw-candidates',
    text: `SELECT met.source_record_id FROM unnest($1::bigint[], $2::smallint[]) AS wanted(key, kind)
      CROSS JOIN LATERAL (SELECT source_record_id FROM match_key
        WHERE match_key.key = wanted.key AND match_key.kind = wanted.kind LIMIT 201) AS met`,
    values: [narrow.map(({ kind, text }) => matchKeyDigest(kind, text).toString()), narrow.map(({ kind }) => kind)],
  });
}
