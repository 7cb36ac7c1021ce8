'use client';

import { useTranslations } from 'next-intl';
import { createContext, use, useCallback, useMemo, useState, type ReactNode, type SyntheticEvent } from 'react';

type Printing = {
  /** Prints slip and label of a visit through the browser's own dialog, or silently where the kiosk says so. */
  print: (visitId: string) => void;
  /** The last page asked for could not be drawn. */
  failed: boolean;
};

const PrintingContext = createContext<Printing | null>(null);

/** Prints from a hidden frame of our own origin, so that the desk stays where it is. */
export function PrintJobs({ children }: { children: ReactNode }) {
  const t = useTranslations('desk.print');
  const [job, setJob] = useState<{ visitId: string; number: number } | null>(null);
  const [failed, setFailed] = useState(false);

  const print = useCallback((visitId: string) => {
    setFailed(false);
    // A new number draws a new frame, so that the same slip can be printed again.
    setJob((last) => ({ visitId, number: (last?.number ?? 0) + 1 }));
  }, []);
  const printing = useMemo<Printing>(() => ({ print, failed }), [print, failed]);

  return (
    <PrintingContext value={printing}>
      {children}
      {job && (
        <iframe
          key={job.number}
          src={`/print/visits/${job.visitId}`}
          title={t('frame')}
          tabIndex={-1}
          aria-hidden
          className="pointer-events-none fixed bottom-0 left-0 size-px opacity-0"
          onLoad={(event) => setFailed(!printFrame(event))}
        />
      )}
    </PrintingContext>
  );
}

export function usePrinting(): Printing {
  const printing = use(PrintingContext);
  if (!printing) throw new Error('usePrinting is called outside PrintJobs');
  return printing;
}

/** @returns whether there was a slip to print; a lock or an error page in its place must not reach the printer. */
function printFrame({ currentTarget }: SyntheticEvent<HTMLIFrameElement>): boolean {
  const drawn = currentTarget.contentDocument?.querySelector('[data-slot="visit-slip"]');
  if (!drawn || !currentTarget.contentWindow) return false;

  currentTarget.contentWindow.print();
  // The dialog took the keyboard: without it the next scan would go nowhere.
  window.focus();
  return true;
}
