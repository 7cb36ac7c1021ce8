'use client';

import { useTranslations } from 'next-intl';

import { NothingList } from '@/app/(console)/patients/[patientId]/history/nothing-list';
import { spanOf } from '@/app/(console)/patients/[patientId]/history/plot-trend';
import { TrendLine } from '@/app/(console)/patients/[patientId]/history/trend-line';
import { StatusChip } from '@/components/status-chip';
import { Button } from '@/components/ui/button';
import type { Trend } from '@/domain/records/trends/plan-trend';
import type { HistoryView, ProblemView } from '@/domain/records/view/history-view';

interface ProblemsViewProps {
  view: HistoryView;
  onOpen: (rowKey: string) => void;
  onShowProblem: (problem: string) => void;
}

/** Diseases as all hospitals know them, each with what is followed in it, on one time axis. */
export function ProblemsView({ view, onOpen, onShowProblem }: ProblemsViewProps) {
  const t = useTranslations('history');
  const followed = new Set(view.problems.flatMap(({ analytes }) => analytes));
  const others = view.trends.filter(({ analyteId, points }) => !followed.has(analyteId) && points.length > 0);
  const span = spanOf(view.trends);

  return (
    <div className="flex flex-col gap-4 p-4">
      {(['open', 'past'] as const).map((state) => {
        const problems = view.problems.filter(({ active }) => active === (state === 'open'));
        if (problems.length === 0) return null;
        return (
          <section key={state} aria-labelledby={`problems-${state}`} className="rounded-lg border bg-card">
            <h2 id={`problems-${state}`} className="border-b px-4 py-2 text-base font-semibold">
              {t(`problem.${state}`)}
            </h2>
            {problems.map((problem) => (
              <Problem key={problem.key} problem={problem} trends={state === 'open' ? trendsOf(problem, view.trends) : []} span={span} onOpen={onOpen} onShowProblem={onShowProblem} />
            ))}
          </section>
        );
      })}
      <NothingList section={view.sections.problems} hasRows={view.problems.length > 0} />
      {others.length > 0 && (
        <section aria-labelledby="other-trends" className="rounded-lg border bg-card px-4">
          <h2 id="other-trends" className="border-b py-2 text-base font-semibold">
            {t('trend.others')}
          </h2>
          {others.map((trend) => (
            <TrendLine key={trend.analyteId} trend={trend} span={span} onOpen={onOpen} />
          ))}
        </section>
      )}
    </div>
  );
}

type ProblemProps = Omit<ProblemsViewProps, 'view'> & { problem: ProblemView; trends: readonly Trend[]; span: readonly [number, number] };

function Problem({ problem, trends, span, onOpen, onShowProblem }: ProblemProps) {
  const t = useTranslations('history.problem');
  const { key, name, category, denied, mentions, hospitals, firstDay, lastDay } = problem;

  return (
    <div className="border-b px-4 py-2 last:border-0" data-problem={key}>
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 className="text-base font-semibold">
          {name} <span className="digits text-sm font-normal text-muted-foreground">{category}</span>
        </h3>
        {denied && <StatusChip tone="attention">{t('denied')}</StatusChip>}
        <span className="digits text-sm text-muted-foreground">
          {[t('mentions', { count: mentions }), t('hospitals', { count: hospitals.length }), ...(firstDay && lastDay ? [t('since', { first: firstDay, last: lastDay })] : [])].join(' · ')}
        </span>
        <Button variant="link" size="sm" className="ml-auto print:hidden" onClick={() => onShowProblem(key)}>
          {t('show', { name })}
        </Button>
      </div>
      {trends.map((trend) => (
        <TrendLine key={trend.analyteId} trend={trend} span={span} onOpen={onOpen} />
      ))}
    </div>
  );
}

function trendsOf({ analytes }: ProblemView, trends: readonly Trend[]): readonly Trend[] {
  return analytes.flatMap((id) => trends.find(({ analyteId }) => analyteId === id) ?? []);
}
