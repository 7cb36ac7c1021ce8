'use client';

import { UserRoundCheck } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';

import { DespiteForm } from '@/app/(console)/desk/register/despite-form';
import type { SubmitState } from '@/app/(console)/desk/register/use-submit';
import { useStandingEntry } from '@/app/(console)/desk/register/use-standing-entry';
import { CandidateList } from '@/components/candidate-list';
import { TimeAgo } from '@/components/instant';
import { placeName } from '@/components/place-name';
import { Alert, AlertTitle } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { KeyCombo } from '@/components/ui/kbd';
import type { StandingEntry, UnboundCard } from '@/domain/desk/desk-views';

type StandingEntryPanelProps = {
  standing: Extract<SubmitState, { status: 'standing' }>;
  draftId: string;
  /** The card the registration started from: it is the standing person's then. */
  card: UnboundCard | null;
  onBack: () => void;
  onDespite: (reason: string) => void;
};

/** Somebody was quicker, or the patient is an old one: that entry is offered, and a second one takes a reason. */
export function StandingEntryPanel({ standing: { by, entries }, draftId, card, onBack, onDespite }: StandingEntryPanelProps) {
  const t = useTranslations('register.standing');
  const [selected, setSelected] = useState(0);
  const [asking, setAsking] = useState(false);
  const panel = useRef<HTMLElement>(null);
  const { trouble, use } = useStandingEntry(draftId, card);
  const [newest] = entries;

  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'start' });
  }, []);

  return (
    <section ref={panel} aria-label={t('title')} className="flex flex-col rounded-lg border-2 border-attention bg-card">
      <div className="flex items-start gap-4 px-5 pt-4 pb-3" role="alert">
        <span className="flex size-12 shrink-0 items-center justify-center rounded-lg bg-attention-surface text-attention">
          <UserRoundCheck aria-hidden className="size-7" />
        </span>
        <div>
          <h2 className="text-xl font-semibold">{t(by === 'identifier' ? 'sameDocument' : 'sameDemographics', { count: entries.length })}</h2>
          {newest && <MadeWhere entry={newest} />}
        </div>
      </div>
      {trouble && (
        <Alert variant="attention" role="alert" className="mx-5 mb-3 w-auto">
          <AlertTitle>{trouble}</AlertTitle>
        </Alert>
      )}
      <div className="border-y">
        <CandidateList candidates={entries.map(({ candidate }) => candidate)} selected={selected} onSelect={setSelected} onOpen={(index) => void use(entries[index])} />
      </div>
      <div className="flex flex-wrap items-center gap-3 px-5 py-3">
        <Button size="lg" onClick={() => void use(entries[selected])}>
          {t('use')}
          {/* While a reason is being written, Enter is the reason's. */}
          {!asking && <KeyCombo keys="Enter" aria-hidden />}
        </Button>
        <Button size="lg" variant="outline" onClick={onBack}>
          {t('back')}
        </Button>
        <DespiteForm by={by} asking={asking} onAsk={() => setAsking(true)} onDespite={onDespite} />
      </div>
    </section>
  );
}

function MadeWhere({ entry: { registeredAt, organisation, desk } }: { entry: StandingEntry }) {
  const t = useTranslations('register.standing');
  const locale = useLocale();
  const place = desk ? `${placeName(organisation, locale)} ${placeName(desk, locale)}` : placeName(organisation, locale);

  return <p className="text-lg">{t.rich('made', { place, ago: () => <TimeAgo instant={new Date(registeredAt)} className="font-semibold" /> })}</p>;
}
