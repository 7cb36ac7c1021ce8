'use client';

import { startTransition, useEffect, useState } from 'react';

import type { Source } from '@/domain/records/source';
import type { HistoryView } from '@/domain/records/view/history-view';

export type StreamedStep = { sources: readonly Source[]; view: HistoryView | null; next: Promise<StreamedStep | null> };

export type StreamedHistory = {
  sources: readonly Source[];
  view: HistoryView;
  /** Arrived and not shown yet, because it would move what is being read. */
  waiting: { view: HistoryView; newRows: number } | null;
  show: () => void;
};

/**
 * Follows the steps of a history. States change at once; rows only when
 * nothing would move: the first ones, or an answer with the same rows. Anything
 * else waits for the reader's wish, except what a hospital took back: that goes
 * at once, whatever moves.
 */
export function useHistoryStream(first: StreamedStep & { view: HistoryView }): StreamedHistory {
  const [sources, setSources] = useState(first.sources);
  const [{ view, waiting }, setViews] = useState<{ view: HistoryView; waiting: HistoryView | null }>({ view: first.view, waiting: null });

  useEffect(() => {
    let left = false;
    async function follow(next: StreamedStep['next']): Promise<void> {
      const step = await next;
      if (left || !step) return;

      const arrived = step.view;
      // Thousands of rows are made ready without holding up a hand that is already at work.
      startTransition(() => {
        setSources(step.sources);
        if (arrived) setViews((now) => (movesNothing(now.view, arrived) || tookBack(now.view, arrived) ? { view: arrived, waiting: null } : { ...now, waiting: arrived }));
      });
      return follow(step.next);
    }
    void follow(first.next);
    return () => {
      left = true;
    };
  }, [first.next]);

  return {
    sources,
    view,
    waiting: waiting && { view: waiting, newRows: countNew(view, waiting) },
    show: () => setViews((now) => (now.waiting ? { view: now.waiting, waiting: null } : now)),
  };
}

function movesNothing(shown: HistoryView, arrived: HistoryView): boolean {
  if (shown.rows.length === 0 || !isWhole(shown)) return true;
  return shown.rows.length === arrived.rows.length && shown.rows.every(({ key, value }, position) => arrived.rows[position]?.key === key && arrived.rows[position].value === value);
}

/** The head of a history comes first; the rest follows under it. */
export function isWhole({ rows, count }: HistoryView): boolean {
  return rows.length === count.rows;
}

/** A hospital that had told of something and now tells of nothing: withdrawn, sealed, or no longer of this person. */
function tookBack(shown: HistoryView, arrived: HistoryView): boolean {
  const left = new Set(arrived.rows.flatMap(({ hospitals }) => hospitals));

  return shown.rows.some(({ hospitals }) => hospitals.some((hospital) => !left.has(hospital)));
}

function countNew(shown: HistoryView, arrived: HistoryView): number {
  const known = new Set(shown.rows.map(({ key }) => key));

  return arrived.rows.filter(({ key }) => !known.has(key)).length;
}
