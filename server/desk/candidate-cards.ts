import 'server-only';

import type { CandidateCard, SearchTermName } from '@/domain/desk/desk-views';
import { maskName, maskPhone } from '@/domain/identifiers/mask';
import { isIdentifierKind } from '@/domain/identifiers/identifier';
import type { Demographics } from '@/domain/patient-index/demographics';
import { candidateHandle } from '@/server/desk/candidate-handle';
import type { GuardContext } from '@/server/perform';

export type CandidatePerson = { personId: string; demographics: Demographics; agreeing: readonly SearchTermName[] };

/** Masked cards, in the order given, with the identifiers and the number of hospitals of each person. */
export async function candidateCards(context: GuardContext, persons: readonly CandidatePerson[]): Promise<CandidateCard[]> {
  const members = await context.transaction.membership.findMany({
    where: { personId: { in: persons.map(({ personId }) => personId) }, closedEventId: null },
    select: {
      personId: true,
      sourceRecord: {
        select: {
          organisationId: true,
          identifiers: { where: { endedAt: null }, select: { kind: true, masked: true }, orderBy: { firstReadAt: 'asc' } },
        },
      },
    },
  });
  const byPerson = Map.groupBy(members, ({ personId }) => personId);

  return persons.map(({ personId, demographics, agreeing }) => {
    const records = (byPerson.get(personId) ?? []).map(({ sourceRecord }) => sourceRecord);
    const hospitals = new Set(records.map(({ organisationId }) => organisationId));
    const identifiers = new Map(records.flatMap((record) => record.identifiers).map((identifier) => [identifier.masked, identifier]));

    return {
      handle: candidateHandle(context, personId),
      nameMasked: maskName(demographics.name),
      sex: demographics.sex,
      birthDate: demographics.birthDate,
      phoneMasked: demographics.phone && maskPhone(demographics.phone),
      identifiersMasked: [...identifiers.values()].slice(0, 3).flatMap(({ kind, masked }) => (isIdentifierKind(kind) ? [{ kind, masked }] : [])),
      hospitals: hospitals.size,
      own: hospitals.has(context.staff.organisation.id),
      agreeing,
    };
  });
}
