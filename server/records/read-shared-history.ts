import 'server-only';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { Source, SourceAnswer } from '@/domain/records/source';
import type { AskedHospital } from '@/server/records/ask-record';
import { locateRecords } from '@/server/records/locate-records';
import type { LocatedHospital } from '@/server/records/locate-records';
import { readCopies } from '@/server/records/read-copies';
import type { CopiedAnswer } from '@/server/records/read-copies';
import { treatedHere } from '@/server/records/treated-here';
import type { GuardContext } from '@/server/perform';

/** Whom to ask now; holds credentials and numbers, and goes nowhere but to `askHospitals`. */
export type Asking = { personId: string; hospitals: readonly AskedHospital[]; confirmedAt: ReadonlyMap<string, string> };

export type SharedHistory =
  | { state: 'retired'; survivorId: string }
  | {
      state: 'active';
      personId: string;
      indexNumber: string;
      /** Every hospital that has the person on file, each in its named state. */
      sources: readonly Source[];
      /** From the copies: painted while the hospitals are being asked. */
      answers: readonly SourceAnswer[];
      asking: Asking;
    };

/**
 * What is already known of a person's history, and whom to ask for the rest.
 * Somebody whom the reader does not treat and nobody at all get the same
 * answer. No hospital is asked here: nothing waits for one inside a transaction.
 */
export async function readSharedHistory(
  context: GuardContext,
  { personId }: { personId: string },
): Promise<Outcome<SharedHistory, { reason: 'not-found' }>> {
  const { transaction } = context;
  const named = await transaction.person.findUnique({ where: { id: personId }, select: { mergedIntoId: true } });
  const person = await transaction.person.findFirst({
    where: { AND: [{ id: named?.mergedIntoId ?? personId }, treatedHere(context)] },
    select: { id: true, indexNumber: true },
  });

  if (!person) {
    context.audit({ kind: 'shared-history-read', subjectPersonId: personId, detail: { hospitals: 0, asked: 0 } });
    return refused({ reason: 'not-found' });
  }
  const hospitals = named?.mergedIntoId ? [] : await locateRecords(transaction, person.id);
  const asked = hospitals.filter(isConnected);
  context.audit({ kind: 'shared-history-read', subjectPersonId: person.id, detail: { hospitals: hospitals.length, asked: asked.length } });
  if (named?.mergedIntoId) return accepted({ state: 'retired', survivorId: person.id });

  const copied = new Map<string, CopiedAnswer>();
  for (const hospital of asked) copied.set(hospital.organisation.code, await readCopies(transaction, hospital));

  return accepted({
    state: 'active',
    personId: person.id,
    indexNumber: person.indexNumber,
    sources: hospitals.map((hospital) => firstState(hospital, copied.get(hospital.organisation.code), context.now)),
    answers: [...copied.values()].flatMap(({ answers }) => answers),
    asking: {
      personId: person.id,
      hospitals: asked,
      confirmedAt: new Map([...copied].flatMap(([code, { confirmedAt }]) => (confirmedAt ? [[code, confirmedAt.toISOString()]] : []))),
    },
  });
}

function isConnected(hospital: LocatedHospital): hospital is AskedHospital {
  return hospital.endpoint !== null;
}

function firstState({ organisation: { code, name, nameEnglish }, endpoint }: LocatedHospital, copied: CopiedAnswer | undefined, now: Date): Source {
  const copyFrom = copied?.confirmedAt?.toISOString() ?? null;

  return { organisationCode: code, name, nameEnglish, state: endpoint ? { state: 'asking', since: now.toISOString(), copyFrom } : { state: 'not-connected' } };
}
