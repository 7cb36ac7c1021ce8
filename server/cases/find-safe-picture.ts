import 'server-only';

import { recordIdsOf } from '@/domain/patient-index/cluster';
import { isSafePattern } from '@/domain/patient-index/safe-pattern';
import type { PatternSide } from '@/domain/patient-index/safe-pattern';
import { seenOf } from '@/domain/patient-index/seen-cluster';
import type { SeenPerson } from '@/domain/patient-index/seen-cluster';
import { personIdsOf } from '@/server/cases/case-persons';
import type { CaseRow } from '@/server/cases/case-persons';
import type { PersonAtHand } from '@/server/cases/compare-persons';
import { explainCase } from '@/server/cases/explain-case';
import { findConflicts, personsAtHand } from '@/server/cases/persons-at-hand';
import type { GuardContext } from '@/server/perform';

/** The two entries of a case as they are now, where they meet the safe pattern; else null. */
export async function findSafePicture(context: GuardContext, row: CaseRow): Promise<readonly SeenPerson[] | null> {
  const { transaction, today } = context;
  if (personIdsOf(row).length !== 2) return null;

  const persons = await personsAtHand(context, personIdsOf(row));
  const [one, other] = persons;
  if (!one || !other || persons.length !== 2) return null;

  const { obstacles, stops } = await findConflicts(context, persons);
  const recordIds = persons.flatMap(({ cluster }) => recordIdsOf(cluster));
  const visitsToday = await transaction.visit.count({ where: { sourceRecordId: { in: recordIds }, visitDate: new Date(today), status: 'CHECKED_IN' } });
  const [evidence] = await explainCase(transaction, persons.map(({ cluster, golden }) => ({ personId: cluster.rootId, golden })));

  const safe = isSafePattern(sideOf(one), sideOf(other), { obstacles: obstacles.length, stops: stops.length, veto: !evidence || evidence.veto !== null, visitsToday });
  return safe ? persons.map(({ cluster }) => seenOf(cluster)) : null;
}

function sideOf({ cluster, golden }: PersonAtHand): PatternSide {
  return { cluster, demographics: golden.demographics };
}
