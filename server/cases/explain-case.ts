import 'server-only';

import { explainPair } from '@/domain/matching/explain-pair';
import type { PairSide } from '@/domain/matching/explain-pair';
import type { MatchModel } from '@/domain/matching/match-model';
import type { PairEvidence } from '@/domain/patient-index/case-view';
import type { GoldenView } from '@/domain/patient-index/golden-view';
import type { Transaction } from '@/server/db';
import { modelInForce } from '@/server/matching/model-in-force';
import { readingTools } from '@/server/matching/reading-tools';
import type { Member } from '@/server/patient-index/read-members';
import { unseal } from '@/server/sealing/seal';
import { sealedColumns } from '@/server/sealing/sealed-columns';

const tools = readingTools();

export type ComparedGolden = { personId: string; golden: GoldenView & { members: readonly Member[] } };

/** Compares any two of some persons, step by step; nothing in clear leaves it. */
export type PairExplainer = (one: string, other: string) => PairEvidence;

/** Reads what is compared of all of them at once, so that explaining a long queue takes no statement a pair. */
export async function readPairExplainer(transaction: Transaction, persons: readonly ComparedGolden[]): Promise<PairExplainer> {
  const { model } = await modelInForce(transaction);
  const sides = await readSides(transaction, persons);

  return (one, other) => explain(model, [one, other], sides);
}

/** What speaks for and against each two of a case being one person. */
export async function explainCase(transaction: Transaction, persons: readonly ComparedGolden[]): Promise<readonly PairEvidence[]> {
  const explainer = await readPairExplainer(transaction, persons);

  return persons.flatMap((one, index) => persons.slice(index + 1).map((other) => explainer(one.personId, other.personId)));
}

function explain(model: MatchModel, personIds: readonly [string, string], sides: ReadonlyMap<string, PairSide>): PairEvidence {
  const [one, other] = [sides.get(personIds[0]), sides.get(personIds[1])];
  if (!one || !other) throw new Error('only persons that were read can be compared');

  const { steps, milliBits, probability, veto } = explainPair(model, one, other, tools);
  return { personIds, steps, milliBits, probability, veto };
}

async function readSides(transaction: Transaction, persons: readonly ComparedGolden[]): Promise<ReadonlyMap<string, PairSide>> {
  const rows = await transaction.identifier.findMany({
    where: { sourceRecordId: { in: persons.flatMap(({ golden }) => golden.members.map(({ sourceRecordId }) => sourceRecordId)) }, endedAt: null },
    select: { id: true, sourceRecordId: true, kind: true, sealed: true },
  });
  const byRecord = Map.groupBy(rows, ({ sourceRecordId }) => sourceRecordId);

  return new Map(
    persons.map(({ personId, golden }) => [
      personId,
      {
        demographics: golden.demographics,
        identifiers: golden.members
          .flatMap(({ sourceRecordId }) => byRecord.get(sourceRecordId) ?? [])
          .map(({ id, kind, sealed }) => ({ kind, value: unseal(sealedColumns.identifier(id), sealed) })),
        capturedBy: Object.fromEntries(Object.entries(golden.origins).map(([field, { capture }]) => [field, capture])),
      },
    ]),
  );
}
