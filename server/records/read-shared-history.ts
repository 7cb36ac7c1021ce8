import 'server-only';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import type { PayloadIdentifier } from '@/domain/records/record';
import type { Source } from '@/domain/records/source';
import { findSourceRule, findWithheld } from '@/domain/records/sharing/share-items';
import type { SharingContext, WithheldCategory } from '@/domain/records/sharing/share-items';
import type { AskedHospital } from '@/server/records/ask-record';
import { listKnownIdentifiers } from '@/server/records/list-known-identifiers';
import { locateRecords } from '@/server/records/locate-records';
import type { LocatedHospital } from '@/server/records/locate-records';
import { readCopies } from '@/server/records/read-copies';
import type { CopiedAnswer } from '@/server/records/read-copies';
import { ownerOf, readSharingContext, shareAnswer } from '@/server/records/share-answer';
import type { SharedAnswer } from '@/server/records/share-answer';
import { treatedHere } from '@/server/records/treated-here';
import type { GuardContext } from '@/server/perform';

/** Whom to ask now and what of it may be shown; holds credentials and numbers, and goes nowhere but to `askHospitals`. */
export type Asking = { personId: string; hospitals: readonly AskedHospital[]; confirmedAt: ReadonlyMap<string, string>; sharing: SharingContext };

export type SharedHistory =
  | { state: 'retired'; survivorId: string }
  | {
      state: 'active';
      personId: string;
      indexNumber: string;
      /** Every hospital that has the person on file, each in its named state. */
      sources: readonly Source[];
      /** From the copies: painted while the hospitals are being asked. */
      answers: readonly SharedAnswer[];
      /** Kinds of record that the rules keep back as a whole, whether or not there are any. */
      withheld: readonly WithheldCategory[];
      /** The person's live claims, to be compared with what hospitals' payloads say. */
      known: readonly PayloadIdentifier[];
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
  const sharing = await readSharingContext(context);
  const asked = hospitals.filter(isConnected).filter((hospital) => findSourceRule(ownerOf(hospital), sharing) === null);
  context.audit({ kind: 'shared-history-read', subjectPersonId: person.id, detail: { hospitals: hospitals.length, asked: asked.length } });
  if (named?.mergedIntoId) return accepted({ state: 'retired', survivorId: person.id });

  const copied = new Map<string, CopiedAnswer>();
  for (const hospital of asked) copied.set(hospital.organisation.code, await readCopies(transaction, hospital));

  return accepted({
    state: 'active',
    personId: person.id,
    indexNumber: person.indexNumber,
    sources: hospitals.map((hospital) => firstState(hospital, copied.get(hospital.organisation.code), { now: context.now, sharing })),
    answers: asked.flatMap((hospital) => (copied.get(hospital.organisation.code)?.answers ?? []).map((answer) => shareAnswer(hospital, answer, sharing))),
    withheld: hospitals.flatMap((hospital) => findWithheld(ownerOf(hospital), sharing)),
    known: await listKnownIdentifiers(transaction, person.id),
    asking: {
      personId: person.id,
      sharing,
      hospitals: asked,
      confirmedAt: new Map([...copied].flatMap(([code, { confirmedAt }]) => (confirmedAt ? [[code, confirmedAt.toISOString()]] : []))),
    },
  });
}

function isConnected(hospital: LocatedHospital): hospital is AskedHospital {
  return hospital.endpoint !== null;
}

type Moment = { now: Date; sharing: SharingContext };

/** Not on the platform, kept back as a whole by a rule, or being asked. */
function firstState(hospital: LocatedHospital, copied: CopiedAnswer | undefined, { now, sharing }: Moment): Source {
  const { code, name, nameEnglish } = hospital.organisation;
  const named = { organisationCode: code, name, nameEnglish };
  if (!hospital.endpoint) return { ...named, state: { state: 'not-connected' } };

  const ruleId = findSourceRule(ownerOf(hospital), sharing);
  if (ruleId !== null) return { ...named, state: { state: 'withheld', ruleId } };
  return { ...named, state: { state: 'asking', since: now.toISOString(), copyFrom: copied?.confirmedAt?.toISOString() ?? null } };
}
