type PlacedDesk = { position: number; code: string };

/** Windows in the hospital's own order, and until there is one in the order of their numbers: 2 before 10. */
export function byPlace(one: PlacedDesk, other: PlacedDesk): number {
  return one.position - other.position || one.code.localeCompare(other.code, 'en', { numeric: true });
}
