import type { RegistrationRow } from '@/demo/registrations/registration-row';

/** People at a window, as they are typed there, and what the index holds when they come. */
export type Arrivals = {
  /** Registrations that were made before. */
  stored: readonly RegistrationRow[];
  /** One more registration of somebody who is stored. */
  returning: readonly RegistrationRow[];
  /** Somebody who is not, though a household of theirs may be. */
  newcomers: readonly RegistrationRow[];
};

/** Whoever says nothing of themselves is begun as an unknown patient, and looked for by nothing. */
const NAMELESS = 'name: unknown person';

/**
 * Deals registrations out: of everybody with several the last comes to the
 * window while the others are stored; of those with one, every second is
 * stored and every second new.
 */
export function dealArrivals(rows: readonly RegistrationRow[]): Arrivals {
  const stored: RegistrationRow[] = [];
  const returning: RegistrationRow[] = [];
  const newcomers: RegistrationRow[] = [];
  const named = rows.filter(({ mistakes }) => !mistakes.includes(NAMELESS));

  for (const [turn, registrations] of [...Map.groupBy(named, ({ person }) => person).values()].entries()) {
    const last = registrations.at(-1);
    if (last === undefined) continue;

    stored.push(...registrations.slice(0, -1));
    if (registrations.length > 1) returning.push(last);
    else if (turn % 2 === 0) stored.push(last);
    else newcomers.push(last);
  }
  return { stored, returning, newcomers };
}
