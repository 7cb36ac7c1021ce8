'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';

import { DeskKeyHints, DeskKeys } from '@/app/(console)/desk/desk-keys';
import type { DeskDepartment } from '@/app/(console)/desk/desk-department';
import { isBusy } from '@/app/(console)/desk/desk-phase';
import { DeskNoticeLine } from '@/app/(console)/desk/desk-notice-line';
import { DeskSide } from '@/app/(console)/desk/desk-side';
import { useDesk } from '@/app/(console)/desk/desk-session';
import { DeskUndo } from '@/app/(console)/desk/desk-undo';
import type { Choice } from '@/app/(console)/desk/match-choices';
import { OutcomeAnnouncer } from '@/app/(console)/desk/outcome-announcer';
import { OutcomeView } from '@/app/(console)/desk/outcome-view';
import { usePrinting } from '@/app/(console)/desk/print-jobs';
import type { UnfinishedDraft } from '@/app/(console)/desk/read-desk';
import { SearchBox } from '@/app/(console)/desk/search-box';
import { useDeskActs } from '@/app/(console)/desk/use-desk-acts';
import type { DeskDuties } from '@/app/(console)/desk/use-desk-acts';
import { useSearchBox } from '@/app/(console)/desk/use-search-box';
import { useFailureText } from '@/app/(console)/failure-text';
import { NoticeBar } from '@/components/notice-bar';
import { ReadingLine } from '@/components/reading-line';
import { useScanConsumer, useScanContext } from '@/components/scan-capture/scan-context';
import { ShellFooter } from '@/components/shell/shell-registry';

type DeskConsoleProps = DeskDuties & {
  departments: readonly DeskDepartment[];
  drafts: readonly UnfinishedDraft[];
  /** Issuing countries, for passports whose numbers do not tell. */
  countries: readonly Choice[];
};

/** The registration desk: hand anything in, and the next step stands under Enter. */
export function DeskConsole({ departments, drafts, countries, ...duties }: DeskConsoleProps) {
  const { state, lookUp, takeScan } = useDesk();
  const { phase } = state;
  const [askingUndo, setAskingUndo] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const searchBox = useSearchBox((text) => lookUp({ text, by: 'typed', timing: null, uncertain: false }));
  const acts = useDeskActs({ departments, searchBox, picker, ...duties });

  useScanConsumer((scan) => {
    const route = takeScan(scan);
    if (route === 'handled') searchBox.clear();
    return route;
  });
  useWaitingScans(acts.takeWaiting);
  useReleasedFocus(phase);

  return (
    <div className="flex min-h-full flex-col">
      <DeskNotices registrationFailure={acts.registrationFailure} />
      <div className="grid flex-1 content-start gap-4 p-4 xl:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <div className="flex flex-col gap-2">
            <SearchBox box={searchBox.box} search={searchBox.search} note={<DeskNoticeLine />} />
            {'reading' in phase && phase.reading && (
              <ReadingLine reading={phase.reading} origin={'input' in phase ? phase.input : phase.origin} nobodys={phase.name === 'NOT_AN_IDENTIFIER'} />
            )}
          </div>
          <OutcomeView phase={phase} acts={acts} departments={departments} drafts={drafts} countries={countries} picker={picker} />
        </div>
        <DeskSide onNext={acts.takeWaiting} />
      </div>
      <OutcomeAnnouncer phase={phase} />
      <DeskKeys acts={acts} searchBox={searchBox} onUndo={() => setAskingUndo(state.lastAct !== null)} />
      <ShellFooter>
        <DeskUndo asking={askingUndo} onAskingChange={setAskingUndo} />
        <DeskKeyHints {...duties} />
      </ShellFooter>
    </div>
  );
}

function DeskNotices({ registrationFailure }: { registrationFailure: ReturnType<typeof useDeskActs>['registrationFailure'] }) {
  const t = useTranslations('desk');
  const { health } = useScanContext();
  const { failed } = usePrinting();
  const failureText = useFailureText();

  return (
    <>
      {health === 'unfocused' && <NoticeBar tone="danger">{t('unfocused')}</NoticeBar>}
      {failed && <NoticeBar tone="attention">{t('print.failed')}</NoticeBar>}
      {registrationFailure && <NoticeBar tone="attention">{failureText(registrationFailure)}</NoticeBar>}
    </>
  );
}

/**
 * A scan that only waited for the one before follows it at once. One that
 * stepped aside for a form waits to be asked for, and so does one that came
 * during a check-in: its number must be seen first.
 */
function useWaitingScans(takeWaiting: () => void) {
  const { phase } = useDesk().state;
  const { queue } = useScanContext();
  const follows = !isBusy(phase) && phase.name !== 'CHECKED_IN' && queue[0]?.reason === 'busy';
  const onFree = useEffectEvent(takeWaiting);

  useEffect(() => {
    if (follows) onFree();
  }, [follows, queue]);
}

/**
 * A button or box that led to the new screen must not catch its Enter. Before
 * the screen is painted: later, it would take the focus from whatever a quick
 * hand has reached on it.
 */
function useReleasedFocus(phase: { name: string }) {
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (phase.name !== 'SEVERAL' && focused instanceof HTMLElement && focused.closest('#content')) focused.blur();
  }, [phase.name]);
}
