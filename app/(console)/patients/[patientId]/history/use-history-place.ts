import { usePathname, useSearchParams } from 'next/navigation';
import { useCallback, useMemo, useState } from 'react';

import { readPlace, writePlace } from '@/app/(console)/patients/[patientId]/history/history-place';
import type { HistoryPlace, PlaceContext } from '@/app/(console)/patients/[patientId]/history/history-place';
import type { RowFilter } from '@/domain/records/view/find-rows';

type Going = { shown?: HistoryPlace['shown']; filter?: Partial<RowFilter> };

/** The place in the address, so that Back leads to the last one; what is typed stays in the page. */
export function useHistoryPlace(context: PlaceContext): { shown: HistoryPlace['shown']; filter: RowFilter; go: (to: Going) => void } {
  const { today, problems } = context;
  const [parameters, path] = [useSearchParams(), usePathname()];
  const [query, setQuery] = useState('');
  const { shown, filter } = useMemo(() => readPlace(new URLSearchParams(parameters), { today, problems }), [parameters, today, problems]);

  const go = useCallback(
    ({ shown: view, filter: changed }: Going) => {
      const { query: typed, ...narrowed } = { query: undefined, ...changed };
      if (typed !== undefined) setQuery(typed);

      const next = writePlace({ shown: view ?? shown, filter: { ...filter, ...narrowed } }, today);
      if (next === writePlace({ shown, filter }, today)) return;
      // Next follows the browser's own history without asking the server again: no hospital is asked twice for a filter.
      window.history.pushState(null, '', `${path}${next}`);
    },
    [shown, filter, today, path],
  );

  // One object as long as nothing changes: it is deferred, and a new one each time would never settle.
  return { shown, filter: useMemo(() => ({ ...filter, query }), [filter, query]), go };
}
