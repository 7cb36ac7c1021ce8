import 'server-only';

import { explainPair } from '@/domain/matching/explain-pair';
import type { StepCode } from '@/domain/matching/explain-weight';
import type { Demographics } from '@/domain/patient-index/demographics';
import type { Lookalike } from '@/domain/patient-index/plan-registration';
import type { Transaction } from '@/server/db';
import { modelInForce } from '@/server/matching/model-in-force';
import { readRecords } from '@/server/matching/read-index';
import { readingTools } from '@/server/matching/reading-tools';

/** What is known of somebody before they have an entry. */
export type Newcomer = {
  demographics: Pick<Demographics, 'name' | 'sex' | 'birthDate' | 'phone' | 'address' | 'ethnicGroup'>;
  identifiers: readonly { kind: string; value: string }[];
};

// Read once a process: a character is asked for again and again.
const tools = readingTools();

const UNLIKE_NAMES: ReadonlySet<StepCode> = new Set<StepCode>(['name.familyNameOnly', 'name.different']);

/**
 * How much speaks for each holder of these records being the newcomer, by the
 * model that the matcher decides by; of several records of one person the one
 * that says most. The likeliest first.
 */
export async function weighNewcomer(transaction: Transaction, newcomer: Newcomer, recordIds: readonly string[]): Promise<readonly Lookalike[]> {
  if (recordIds.length === 0) return [];
  const { model } = await modelInForce(transaction);
  const best = new Map<string, Omit<Lookalike, 'primarySystems'>>();

  for (const { personId, demographics, side } of await readRecords(transaction, recordIds)) {
    const { milliBits, steps } = explainPair(model, newcomer, side, tools);
    const weight = milliBits / 1000;
    if (weight <= (best.get(personId)?.weight ?? Number.NEGATIVE_INFINITY)) continue;
    best.set(personId, { personId, demographics, weight, namesAlike: !steps.some(({ code }) => UNLIKE_NAMES.has(code)) });
  }
  const systems = await readClaimedSystems(transaction, [...best.keys()]);

  return [...best.values()].toSorted(byWeight).map((each) => ({ ...each, primarySystems: systems.get(each.personId) ?? [] }));
}

async function readClaimedSystems(transaction: Transaction, personIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const claims = await transaction.identifierClaim.findMany({
    where: { personId: { in: [...personIds] }, releasedEventId: null },
    select: { personId: true, system: true },
  });
  const byPerson = Map.groupBy(claims, ({ personId }) => personId);

  return new Map([...byPerson].map(([personId, held]) => [personId, held.map(({ system }) => system)]));
}

/** Of two that weigh the same the order stays the same from one look to the next. */
function byWeight(one: Omit<Lookalike, 'primarySystems'>, other: Omit<Lookalike, 'primarySystems'>): number {
  return other.weight - one.weight || (one.personId < other.personId ? -1 : 1);
}
