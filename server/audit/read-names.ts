import 'server-only';

import type { NamedPlace } from '@/domain/named-place';
import type { Transaction } from '@/server/db';

type Ids = readonly (string | null)[];

/** Rows that events, visits and records speak of by id; nulls and repeats are welcome. */
export type NamedIds = { staff: Ids; organisations: Ids; desks: Ids; departments?: Ids; persons?: Ids; sessions?: Ids };

export type Names = {
  staff: ReadonlyMap<string, string>;
  organisations: ReadonlyMap<string, NamedPlace>;
  desks: ReadonlyMap<string, NamedPlace>;
  departments: ReadonlyMap<string, NamedPlace>;
  /** Public index numbers: all that a list may call a person. */
  persons: ReadonlyMap<string, string>;
  /** Whose session it was. */
  sessions: ReadonlyMap<string, string>;
};

const place = { id: true, name: true, nameEnglish: true } as const;

/** What the ids are called: one statement a table, and none for a table that nobody asks about. */
export async function readNames(transaction: Transaction, ids: NamedIds): Promise<Names> {
  return {
    staff: await named(
      ids.staff,
      (id) => transaction.staff.findMany({ where: { id }, select: { id: true, displayName: true } }),
      ({ displayName }) => displayName,
    ),
    organisations: await named(ids.organisations, (id) => transaction.organisation.findMany({ where: { id }, select: place }), placeOf),
    desks: await named(ids.desks, (id) => transaction.desk.findMany({ where: { id }, select: place }), placeOf),
    departments: await named(ids.departments ?? [], (id) => transaction.department.findMany({ where: { id }, select: place }), placeOf),
    persons: await named(
      ids.persons ?? [],
      (id) => transaction.person.findMany({ where: { id }, select: { id: true, indexNumber: true } }),
      ({ indexNumber }) => indexNumber,
    ),
    sessions: await named(
      ids.sessions ?? [],
      (id) => transaction.staffSession.findMany({ where: { id }, select: { id: true, staff: { select: { displayName: true } } } }),
      ({ staff }) => staff.displayName,
    ),
  };
}

async function named<Row extends { id: string }, Name>(
  ids: Ids,
  find: (among: { in: string[] }) => Promise<readonly Row[]>,
  nameOf: (row: Row) => Name,
): Promise<ReadonlyMap<string, Name>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();

  const rows = await find({ in: wanted });
  return new Map(rows.map((row) => [row.id, nameOf(row)]));
}

function placeOf({ name, nameEnglish }: NamedPlace & { id: string }): NamedPlace {
  return { name, nameEnglish };
}

/** Null for no id and for a row that is gone. */
export function nameOf<Name>(names: ReadonlyMap<string, Name>, id: string | null): Name | null {
  return (id && names.get(id)) || null;
}
