'use client';

import { Check, Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';

import { ActButton } from '@/app/(console)/desk/act-button';
import type { CheckedInPhase } from '@/app/(console)/desk/desk-phase';
import type { DeskActs } from '@/app/(console)/desk/use-desk-acts';
import { PersonFacts } from '@/components/person-facts';
import { PersonName } from '@/components/person-name';
import { VisitTicket } from '@/components/visit-ticket';

type CheckedInPanelProps = { phase: CheckedInPhase; acts: DeskActs; waiting: number };

/** The number, as large as it is said; the slip under one key and the next person under another. */
export function CheckedInPanel({ phase: { person, visit, stood }, acts, waiting }: CheckedInPanelProps) {
  const t = useTranslations('desk.checkedIn');

  return (
    <section aria-label={t('title')} className="flex flex-col gap-5 rounded-lg border-2 border-ok/60 bg-card px-6 py-6">
      <h2 className="flex items-center gap-3 text-2xl font-semibold text-ok-text">
        <span className="flex size-10 items-center justify-center rounded-lg bg-ok-surface text-ok">
          <Check aria-hidden className="size-6" strokeWidth={2.5} />
        </span>
        {t(stood ? 'stood' : 'title')}
      </h2>
      <div className="flex flex-wrap items-center gap-x-12 gap-y-4">
        <VisitTicket visit={visit} size="lg" />
        <p className="flex flex-col">
          <PersonName name={person.name} size="xl" />
          <PersonFacts sex={person.sex} birthDate={person.birthDate} className="text-lg" />
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <ActButton keys="Enter" primary onAct={acts.primary}>
          {waiting > 0 ? t('nextWaiting', { count: waiting }) : t('next')}
        </ActButton>
        <ActButton keys="F9" onAct={acts.print}>
          <Printer aria-hidden />
          {t('print')}
        </ActButton>
      </div>
    </section>
  );
}
