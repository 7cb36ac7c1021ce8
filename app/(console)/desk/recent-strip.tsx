'use client';

import { useTranslations } from 'next-intl';

import { ClockTime } from '@/app/(console)/desk/clock-time';
import type { RecentPhase } from '@/app/(console)/desk/recent-results';
import { useDesk } from '@/app/(console)/desk/desk-session';
import { IdentifierNumber } from '@/components/identifier-number';
import { Card, CardHeader, CardTitle } from '@/components/ui/card';
import { maskName } from '@/domain/identifiers/mask';

/** The last eight results, masked: gone when the desk is locked or left. */
export function RecentStrip() {
  const t = useTranslations('desk.recent');
  const { state, dispatch } = useDesk();

  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('title')}</CardTitle>
      </CardHeader>
      {state.recent.length === 0 && <p className="px-4 py-3 text-sm text-muted-foreground">{t('empty')}</p>}
      <ul className="divide-y">
        {state.recent.map(({ id, at, phase }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => dispatch({ kind: 'recent-chosen', id, at: new Date().toISOString() })}
              className="ring-inset-focus grid min-h-11 w-full grid-cols-[minmax(0,1fr)_auto] items-center gap-x-2 px-4 py-1 text-left hover:bg-muted"
            >
              <RecentLabel phase={phase} />
              <ClockTime at={at} className="text-sm text-muted-foreground" />
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function RecentLabel({ phase }: { phase: RecentPhase }) {
  const t = useTranslations('desk.recent');

  return (
    <span className="min-w-0">
      <span className="block truncate text-base">{'person' in phase ? maskName(phase.person.name) : <ReadingLabel phase={phase} />}</span>
      <span className="block truncate text-sm text-muted-foreground">
        {phase.name === 'CHECKED_IN' ? t('checkedIn', { ticket: phase.visit.ticket }) : t(`outcomes.${phase.name}`)}
      </span>
    </span>
  );
}

function ReadingLabel({ phase }: { phase: Exclude<RecentPhase, { person: unknown }> }) {
  const tKinds = useTranslations('identifiers.kinds');
  const tTerms = useTranslations('desk.terms');
  const t = useTranslations('desk.recent');

  if ('terms' in phase && phase.terms.length > 0) return phase.terms.map((term) => tTerms(term)).join(t('separator'));
  if (!('reading' in phase) || !phase.reading) return t('search');
  return (
    <>
      {tKinds(phase.reading.kind)} {phase.reading.masked && <IdentifierNumber value={phase.reading.masked.slice(-4)} className="text-sm text-muted-foreground" />}
    </>
  );
}
