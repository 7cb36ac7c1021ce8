'use client';

import { Check, Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useLayoutEffect, useState } from 'react';

import { ActButton } from '@/app/(console)/desk/act-button';
import { DeskUndo } from '@/app/(console)/desk/desk-undo';
import { inputOf, useDesk } from '@/app/(console)/desk/desk-session';
import { usePrinting } from '@/app/(console)/desk/print-jobs';
import { NoticeBar } from '@/components/notice-bar';
import { PersonName } from '@/components/person-name';
import { KeyHints } from '@/components/key-hints';
import { useScanContext } from '@/components/scan-capture/scan-context';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { ShellFooter } from '@/components/shell/shell-registry';
import { VisitTicket } from '@/components/visit-ticket';
import type { Registered } from '@/domain/desk/desk-views';

type RegisteredPanelProps = {
  registered: Registered;
  name: string;
  /** Somebody unknown who turned out to be this person. */
  identifies: string | null;
  /** No paper was shown. */
  lacksDocument: boolean;
};

/** Done: the number to say, the slip to print, and the next person under Enter. */
export function RegisteredPanel({ registered: { personId, visit }, name, identifies, lacksDocument }: RegisteredPanelProps) {
  const t = useTranslations('register.done');
  const { print, failed } = usePrinting();
  const [askingUndo, setAskingUndo] = useState(false);
  const { next, waiting } = useNextPerson(identifies && `/patients/${identifies}/identify?as=${personId}`);

  useReleasedFocus();
  useShortcut({ keys: 'Enter', label: 'register.keys.next', group: 'register.keys.title', run: next });
  useShortcut({ keys: 'Escape', label: 'register.keys.next', group: 'register.keys.title', run: next });
  useShortcut({ keys: 'Ctrl+ArrowDown', label: 'register.keys.next', group: 'register.keys.title', run: next });
  useShortcut({ keys: 'F9', label: 'register.keys.print', group: 'register.keys.title', enabled: visit !== null, run: () => visit && print(visit.visitId) });
  useShortcut({ keys: 'Alt+Z', label: 'register.keys.undo', group: 'register.keys.title', run: () => setAskingUndo(true) });

  return (
    <>
      {failed && <NoticeBar tone="attention">{t('printFailed')}</NoticeBar>}
      <section aria-label={t('title')} className="m-4 flex flex-col gap-5 rounded-lg border-2 border-ok/60 bg-card px-6 py-6">
        <h1 className="flex items-center gap-3 text-2xl font-semibold text-ok-text">
          <span className="flex size-10 items-center justify-center rounded-lg bg-ok-surface text-ok">
            <Check aria-hidden className="size-6" strokeWidth={2.5} />
          </span>
          {t(visit ? 'checkedIn' : 'title')}
        </h1>
        <p role="status" className="sr-only">
          {visit ? t('announcement', { ticket: visit.ticket }) : t('title')}
        </p>
        <div className="flex flex-wrap items-center gap-x-12 gap-y-4">
          {visit && <VisitTicket visit={visit} size="lg" />}
          <PersonName name={name} size="xl" />
        </div>
        {lacksDocument && <p className="text-base text-muted-foreground">{t('lacksDocument')}</p>}
        <div className="flex flex-wrap items-center gap-2">
          <ActButton keys="Enter" primary onAct={next}>
            {identifies ? t('identify') : waiting > 0 ? t('nextWaiting', { count: waiting }) : t('next')}
          </ActButton>
          {visit && (
            <ActButton keys="F9" onAct={() => print(visit.visitId)}>
              <Printer aria-hidden />
              {t('print')}
            </ActButton>
          )}
        </div>
      </section>
      <ShellFooter>
        <DeskUndo asking={askingUndo} onAskingChange={setAskingUndo} onUndone={next} />
        <KeyHints
          hints={[
            { keys: ['Enter'], label: t('next') },
            ...(visit ? [{ keys: ['F9'], label: t('print') }] : []),
            { keys: ['Alt+Z'], label: t('undo') },
          ]}
        />
      </ShellFooter>
    </>
  );
}

/** Back to the desk, with the scan that has waited longest if there is one; or to what the registration was made for. */
function useNextPerson(purpose: string | null) {
  const router = useRouter();
  const { lookUp } = useDesk();
  const { queue, takeNext } = useScanContext();

  return {
    waiting: queue.length,
    next() {
      if (purpose !== null) return router.push(purpose);
      const waiting = takeNext();
      if (waiting) lookUp(inputOf(waiting.scan));
      router.push('/desk');
    },
  };
}

/** The button that sent the form is gone; Enter must find the page. */
function useReleasedFocus() {
  useLayoutEffect(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }, []);
}
