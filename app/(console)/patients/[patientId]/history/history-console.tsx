'use client';

import { useTranslations } from 'next-intl';
import { useDeferredValue, useMemo, useRef, useState } from 'react';

import { AlertsPanel } from '@/app/(console)/patients/[patientId]/history/alerts-panel';
import { FilterBar } from '@/app/(console)/patients/[patientId]/history/filter-bar';
import { isViewName } from '@/app/(console)/patients/[patientId]/history/history-place';
import { HistoryKeys } from '@/app/(console)/patients/[patientId]/history/history-keys';
import type { HistoryViewName } from '@/app/(console)/patients/[patientId]/history/history-keys';
import { SourcesContext, useHospitalName } from '@/app/(console)/patients/[patientId]/history/history-words';
import { HonestHeader } from '@/app/(console)/patients/[patientId]/history/honest-header';
import { NothingList } from '@/app/(console)/patients/[patientId]/history/nothing-list';
import { ProblemsView } from '@/app/(console)/patients/[patientId]/history/problems-view';
import { RowStory } from '@/app/(console)/patients/[patientId]/history/row-story';
import { TableView } from '@/app/(console)/patients/[patientId]/history/table-view';
import { TimelineView } from '@/app/(console)/patients/[patientId]/history/timeline-view';
import { useHistoryPlace } from '@/app/(console)/patients/[patientId]/history/use-history-place';
import { isWhole, useHistoryStream } from '@/app/(console)/patients/[patientId]/history/use-history-stream';
import type { StreamedHistory, StreamedStep } from '@/app/(console)/patients/[patientId]/history/use-history-stream';
import { NoticeBar } from '@/components/notice-bar';
import { Button } from '@/components/ui/button';
import { ToggleGroup, ToggleGroupItem } from '@/components/ui/toggle-group';
import { findRows, NO_FILTER, toSearchable } from '@/domain/records/view/find-rows';
import type { RowFilter } from '@/domain/records/view/find-rows';
import type { HistoryRow } from '@/domain/records/view/history-row';
import type { HistorySection, HistoryView } from '@/domain/records/view/history-view';

interface HistoryConsoleProps {
  first: StreamedStep & { view: HistoryView };
  /** `YYYY-MM-DD`. */
  today: string;
  /** Where the history is to be had as a file. */
  summaryHref: string;
}

/** The history as one page: who answered, what is dangerous, then problems, timeline or table. */
export function HistoryConsole({ first, today, summaryHref }: HistoryConsoleProps) {
  const stream = useHistoryStream(first);

  return (
    <SourcesContext value={stream.sources}>
      <HonestHeader sources={stream.sources} view={stream.view} />
      <News stream={stream} />
      <HistoryBody view={stream.view} today={today} summaryHref={summaryHref} onNews={stream.show} />
    </SourcesContext>
  );
}

type HistoryBodyProps = Pick<HistoryConsoleProps, 'today' | 'summaryHref'> & { view: HistoryView; onNews: () => void };

function HistoryBody({ view, today, summaryHref, onNews }: HistoryBodyProps) {
  const t = useTranslations('history');
  const nameOf = useHospitalName();
  const { shown, filter, go } = useHistoryPlace({ today, problems: view.problems });
  const [opened, setOpened] = useState<string | null>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const bodyRef = useRef<HTMLDivElement>(null);
  const searchable = useMemo(() => toSearchable(view.rows, nameOf), [view.rows, nameOf]);
  const rows = findRows(searchable, useDeferredValue(filter));

  // Problems and their trends are never filtered: whoever narrows wants rows.
  const narrow = (changed: Partial<RowFilter>) => go({ filter: changed, shown: shown === 'problems' ? 'timeline' : shown });
  // By key the eye is somewhere else: what was asked for comes into view.
  const bring = (act: () => void) => {
    act();
    bodyRef.current?.scrollIntoView({ block: 'start' });
  };

  return (
    <>
      <HistoryKeys
        onView={(name) => bring(() => go({ shown: name }))}
        onSection={(section) => bring(() => narrow({ ...NO_FILTER, section }))}
        onSearch={() => bring(() => searchRef.current?.focus())}
        onAbnormal={() => bring(() => narrow({ abnormalOnly: !filter.abnormalOnly }))}
        onChanged={() => bring(() => narrow({ changedOnly: !filter.changedOnly }))}
        onClear={() => narrow(NO_FILTER)}
        onNews={onNews}
      />
      <AlertsPanel view={view} onOpen={({ key }) => setOpened(key)} />
      <div ref={bodyRef} className="flex scroll-mt-28 flex-wrap items-center gap-3 px-4 pt-3 print:hidden">
        <ViewChoice shown={shown} onChange={(name) => go({ shown: name })} />
        <p className="ml-auto text-sm text-muted-foreground">{t('purpose')}</p>
        <Button asChild variant="outline" size="sm">
          <a href={summaryHref} download>
            {t('summary.download')}
          </a>
        </Button>
        <Button variant="outline" size="sm" onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <FilterBar view={view} filter={filter} found={isWhole(view) ? rows.length : null} today={today} searchRef={searchRef} onChange={narrow} />
      {shown === 'problems' && <ProblemsView view={view} onOpen={setOpened} onShowProblem={(problem) => narrow({ ...NO_FILTER, problem })} />}
      {shown === 'timeline' && <TimelineView key={JSON.stringify(filter)} rows={rows} onOpen={({ key }) => setOpened(key)} />}
      {shown === 'table' && <TableView key={JSON.stringify(filter)} rows={rows} onOpen={({ key }) => setOpened(key)} />}
      {shown !== 'problems' && <Missing view={view} filter={filter} rows={rows} />}
      <p className="border-t bg-card px-5 py-4 text-sm text-muted-foreground">{t('footer')}</p>
      <RowStory row={view.rows.find(({ key }) => key === opened) ?? null} onClose={() => setOpened(null)} />
    </>
  );
}

function ViewChoice({ shown, onChange }: { shown: HistoryViewName; onChange: (view: HistoryViewName) => void }) {
  const t = useTranslations('history.view');

  return (
    <ToggleGroup type="single" value={shown} aria-label={t('label')} onValueChange={(value) => isViewName(value) && onChange(value)}>
      {(['problems', 'timeline', 'table'] as const).map((name) => (
        <ToggleGroupItem key={name} value={name}>
          {t(name)}
        </ToggleGroupItem>
      ))}
    </ToggleGroup>
  );
}

/** Why nothing is listed, or what the list may lack: for the part that is looked at. */
function Missing({ view, filter, rows }: { view: HistoryView; filter: RowFilter; rows: readonly HistoryRow[] }) {
  const t = useTranslations('history.nothing');
  const isNarrowed = filter.query !== '' || filter.hospital !== null || filter.from !== null || filter.problem !== null || filter.abnormalOnly || filter.changedOnly;

  return (
    <>
      {rows.length === 0 && isNarrowed && <p className="px-4 py-3 text-base">{t('filtered')}</p>}
      {filter.section && <NothingList section={view.sections[filter.section]} hasRows={rows.length > 0} />}
      {!isNarrowed && <MaskedRows view={view} section={filter.section} />}
    </>
  );
}

function MaskedRows({ view, section }: { view: HistoryView; section: HistorySection | null }) {
  const t = useTranslations('history');
  const nameOf = useHospitalName();
  if (section !== null || view.masked.length === 0) return null;

  return (
    <ul className="flex flex-col px-4 py-2 text-sm text-muted-foreground">
      {view.masked.map(({ kind, hospital, at, rule }) => (
        <li key={`${kind}${hospital}${at ?? ''}`} className="digits">
          {[at?.slice(0, 10) ?? t('row.undated'), t(`kind.${kind}`), nameOf(hospital), t('row.masked', { rule })].join(' · ')}
        </li>
      ))}
    </ul>
  );
}

/** New content never slides in under a reading eye: it waits here. */
function News({ stream: { waiting, show } }: { stream: StreamedHistory }) {
  const t = useTranslations('history.news');
  if (!waiting) return null;

  return (
    <NoticeBar tone="neutral" className="sticky top-0 z-10 print:hidden" action={<Button size="sm" onClick={show}>{t('show')}</Button>}>
      {t('body', { count: waiting.newRows })}
    </NoticeBar>
  );
}
