import 'server-only';

import { findHardStops, findObstacles } from '@/domain/patient-index/cannot-link';
import type { CaseView } from '@/domain/patient-index/case-view';
import { recordIdsOf } from '@/domain/patient-index/cluster';
import type { PersonAtHand } from '@/server/cases/compare-persons';
import { lockClusters } from '@/server/patient-index/lock-clusters';
import { readAdmissions } from '@/server/patient-index/read-admissions';
import { readGolden } from '@/server/patient-index/read-golden';
import { readJudgements } from '@/server/patient-index/read-judgements';
import type { GuardContext } from '@/server/perform';

/** The persons of a case under the locks a decision takes, so that the picture is of one moment. */
export async function personsAtHand({ transaction }: GuardContext, personIds: readonly string[]): Promise<readonly PersonAtHand[]> {
  const clusters = new Set(await lockClusters(transaction, personIds));
  const persons: PersonAtHand[] = [];

  for (const cluster of clusters) {
    const golden = await readGolden(transaction, cluster.rootId);
    if (golden) persons.push({ cluster, golden });
  }
  return persons;
}

/** What forbids merging any two of them, and what needs a second person. */
export async function findConflicts({ transaction }: GuardContext, persons: readonly PersonAtHand[]): Promise<Pick<CaseView, 'obstacles' | 'stops'>> {
  const judgements = await readJudgements(transaction, persons.flatMap(({ cluster }) => recordIdsOf(cluster)));
  const pairs = persons.flatMap((one, index) => persons.slice(index + 1).map((other) => [one, other] as const));
  const sexes = ({ golden }: PersonAtHand) => golden.members.map(({ demographics }) => demographics.sex);
  const admittedIds = await readAdmissions(transaction, persons.flatMap(({ cluster }) => recordIdsOf(cluster)));
  const stops = pairs.flatMap(([one, other]) => findHardStops(one.cluster, other.cluster, { sexes: [...sexes(one), ...sexes(other)], admittedIds }));

  return {
    obstacles: pairs.flatMap(([one, other]) =>
      findObstacles(one.cluster, other.cluster, judgements).map((obstacle) => ({ ...obstacle, personIds: [one.cluster.rootId, other.cluster.rootId] as const })),
    ),
    stops: [...new Map(stops.map((stop) => [JSON.stringify(stop), stop])).values()],
  };
}
