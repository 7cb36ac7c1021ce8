'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useRef, useState } from 'react';

import { Button } from '@/components/ui/button';

/** So many rows are drawn at first and with each step, so that five thousand never hold up the first. */
const STEP = 200;
/** Rows are there before the eye is: some screens ahead. */
const AHEAD = '1500px';

type Growing = { shown: number; more: () => void };

/** How many of the rows are drawn: more as soon as the reader comes near the last of them. */
export function useGrowingRows(): Growing {
  const [shown, setShown] = useState(STEP);

  return { shown, more: useCallback(() => setShown((now) => now + STEP), []) };
}

/** The foot of a list that is not drawn to its end; nothing where it is. Paper says how far it goes. */
export function MoreRows({ total, growing: { shown, more } }: { total: number; growing: Growing }) {
  const t = useTranslations('history.row');
  const footRef = useRef<HTMLDivElement>(null);
  const isWhole = total <= shown;

  useEffect(() => {
    const foot = footRef.current;
    if (!foot) return undefined;

    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && more(), { rootMargin: AHEAD });
    observer.observe(foot);
    return () => observer.disconnect();
    // Anew with each step: a foot that stays in sight is told of only once.
  }, [more, shown, isWhole]);

  if (isWhole) return null;
  return (
    <div ref={footRef} className="p-4">
      <Button variant="outline" className="print:hidden" onClick={more}>
        {t('more', { count: Math.min(total - shown, STEP) })}
      </Button>
      <p className="digits hidden text-sm print:block">{t('printedSoFar', { shown, total })}</p>
    </div>
  );
}
