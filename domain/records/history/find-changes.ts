import type { HistoryEntry } from '@/domain/records/history/history-entry';

/** `arrived`: nothing of it was there, or all of it is a newer version; `reported-again`: another hospital now says it too. */
export type Change = { entry: HistoryEntry; change: 'arrived' | 'reported-again' };

/**
 * What came since this doctor last looked at this person. A first look has
 * nothing to compare with and no changes.
 * @param lastLookedAt ISO 8601, our clock, like `receivedAt`.
 */
export function findChanges(entries: readonly HistoryEntry[], lastLookedAt: string | null): readonly Change[] {
  if (lastLookedAt === null) return [];
  const since = Date.parse(lastLookedAt);

  return entries.flatMap((entry): readonly Change[] => {
    const isNew = entry.members.map(({ provenance }) => Date.parse(provenance.receivedAt) > since);
    if (!isNew.some(Boolean)) return [];
    return [{ entry, change: isNew.every(Boolean) || isNew[0] ? 'arrived' : 'reported-again' }];
  });
}
