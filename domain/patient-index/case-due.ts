/** What makes a case urgent, the most urgent first. */
export const caseRisks = ['in-the-building', 'conflict', 'routine'] as const;

export type CaseRisk = (typeof caseRisks)[number];

// Minutes until a case is due. The patient at hand may be treated on the wrong chart, so before the visit is over; a
// contradiction of documents within two hours; the rest by tomorrow. From the field's own habit of working today's
// patients first; no peer publishes figures.
const DUE_MINUTES: Record<CaseRisk, number> = { 'in-the-building': 30, conflict: 120, routine: 24 * 60 };

export function caseRisk({ visitsToday, hardStops }: { visitsToday: number; hardStops: number }): CaseRisk {
  if (visitsToday > 0) return 'in-the-building';
  return hardStops > 0 ? 'conflict' : 'routine';
}

/** @param openedAt milliseconds since 1970 */
export function dueAt(openedAt: number, risk: CaseRisk): number {
  return openedAt + DUE_MINUTES[risk] * 60_000;
}
