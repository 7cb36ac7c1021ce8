import 'server-only';

import type { CandidateCard } from '@/domain/desk/desk-views';
import { maskName, maskPhone } from '@/domain/identifiers/mask';
import { isIdentifierKind } from '@/domain/identifiers/identifier';
import type { Demographics } from '@/domain/patient-index/demographics';
import { candidateHandle } from '@/server/desk/candidate-handle';
import type { GuardContext } from '@/server/perform';

export type CandidatePerson = { personId: string; demographics: Demographics } & Pick<CandidateCard, 'agreeing' | 'near'>;

const MOST_IDENTIFIERS = 3;


type Row = { person_id: string; organisation_id: string; kind: string | null; masked: string | null };

/** Masked cards, in the order given, with the identifiers and the number of hospitals of each person. */
export async function candidateCards(context: GuardContext, persons: readonly CandidatePerson[]): Promise<CandidateCard[]> {
  const rows = await readCarried(context, persons.map(({ personId }) => personId));

  return persons.map(({ personId, demographics, agreeing, near }) => {
    const own = rows.get(personId) ?? [];
    const hospitals = new Set(own.map((row) => row.organisation_id));

    return {
      handle: candidateHandle(context, personId),
      nameMasked: maskName(demographics.name),
      sex: demographics.sex,
      birthDate: demographics.birthDate,
      phoneMasked: demographics.phone && maskPhone(demographics.phone),
      identifiersMasked: identifiersOf(own),
      hospitals: hospitals.size,
      own: hospitals.has(context.staff.organisation.id),
      agreeing,
      near,
    };
  });
}

/** One statement for a whole list: it is drawn again with every pause in typing. */
async function readCarried({ transaction }: GuardContext, personIds: readonly string[]): Promise<Map<string, Row[]>> {
  if (personIds.length === 0) return new Map();
  const rows = await transaction.$queryRaw<Row[]>`
    SELECT membership.person_id, record.organisation_id, identifier.kind, identifier.masked
    FROM membership
    JOIN source_record AS record ON record.id = membership.source_record_id
    LEFT JOIN identifier ON identifier.source_record_id = record.id AND identifier.ended_at IS NULL
    WHERE membership.person_id = ANY (${personIds}::uuid[]) AND membership.closed_event_id IS NULL
    ORDER BY identifier.first_read_at, identifier.id`;

  return Map.groupBy(rows, (row) => row.person_id);
}

function identifiersOf(rows: readonly Row[]): CandidateCard['identifiersMasked'] {
  const known = rows.flatMap(({ kind, masked }) => (kind !== null && masked !== null && isIdentifierKind(kind) ? [{ kind, masked }] : []));

  return [...new Map(known.map((identifier) => [identifier.masked, identifier])).values()].slice(0, MOST_IDENTIFIERS);
}
