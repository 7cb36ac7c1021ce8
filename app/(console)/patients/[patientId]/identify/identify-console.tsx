'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { ActButton } from '@/app/(console)/desk/act-button';
import { useFailureText } from '@/app/(console)/failure-text';
import { AskForCard } from '@/app/(console)/patients/[patientId]/cards/ask-for-card';
import { IdentifyForm } from '@/app/(console)/patients/[patientId]/identify/identify-form';
import { useIdentify } from '@/app/(console)/patients/[patientId]/identify/use-identify';
import type { IdentifyControls, IdentifyTrouble } from '@/app/(console)/patients/[patientId]/identify/use-identify';
import { CandidateList } from '@/components/candidate-list';
import { PersonCard } from '@/components/person-card';
import { useScanConsumer } from '@/components/scan-capture/scan-context';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { Alert, AlertTitle } from '@/components/ui/alert';
import { Spinner } from '@/components/ui/spinner';
import type { CandidateCard, PersonCard as Person } from '@/domain/desk/desk-views';

/** Somebody unknown above, whoever they turned out to be below: scanned, searched, or registered now. */
export function IdentifyConsole({ temporary, known }: { temporary: Person; known: Person | null }) {
  const t = useTranslations('pending.identify');
  const router = useRouter();
  const identifying = useIdentify(temporary.personId, known);
  const { state, trouble } = identifying;
  const leave = () => router.push(`/patients/${temporary.personId}`);

  useScanConsumer((scan) => {
    if (state.status === 'looking' || (state.status === 'chosen' && state.working)) return 'queue';
    void identifying.find(scan.text, 'scan');
    return 'handled';
  });
  useShortcut({ keys: 'Escape', label: 'pending.keys.back', group: 'patients.keys.title', run: () => (state.status === 'asking' ? leave() : identifying.back()) });

  return (
    <section className="mx-auto flex max-w-5xl flex-col gap-4 p-4" aria-labelledby="identify-title">
      <header>
        <h1 id="identify-title" className="text-2xl font-semibold">
          {t('title')}
        </h1>
        <p className="text-base text-muted-foreground">{t('description')}</p>
      </header>
      <PersonCard person={temporary} />
      <div role="alert" className="empty:hidden">
        {trouble && <Trouble trouble={trouble} />}
      </div>
      <p role="status" className="sr-only">
        {t(`announcements.${state.status}`)}
      </p>
      <IdentifyStep temporaryId={temporary.personId} identifying={identifying} onLeave={leave} />
    </section>
  );
}

function IdentifyStep({ temporaryId, identifying, onLeave }: { temporaryId: string; identifying: IdentifyControls; onLeave: () => void }) {
  const t = useTranslations('pending.identify');
  const { state } = identifying;

  switch (state.status) {
    case 'asking':
      return <AskForCard words={{ ask: t('ask'), hint: t('askHint') }} onText={(text) => void identifying.find(text, 'typed')} onClose={onLeave} />;
    case 'looking':
      return (
        <p className="flex min-h-16 items-center gap-3 text-lg">
          <Spinner className="size-6" />
          {t('looking')}
        </p>
      );
    case 'several':
      return <Several candidates={state.candidates} onOpen={(candidate) => void identifying.open(candidate)} />;
    case 'nobody':
      return <Nobody draftId={state.draftId} temporaryId={temporaryId} onBack={identifying.back} />;
    case 'chosen':
      return <IdentifyForm person={state.person} working={state.working} onIdentify={(evidence, reason) => void identifying.identify(evidence, reason)} onBack={identifying.back} />;
  }
}

function Several({ candidates, onOpen }: { candidates: readonly CandidateCard[]; onOpen: (candidate: CandidateCard) => void }) {
  const [selected, setSelected] = useState(0);

  function open(index: number): void {
    const candidate = candidates[index];
    if (candidate) onOpen(candidate);
  }

  return (
    <div className="rounded-lg border bg-card">
      <CandidateList candidates={candidates} selected={selected} onSelect={setSelected} onOpen={open} />
    </div>
  );
}

function Nobody({ draftId, temporaryId, onBack }: { draftId: string; temporaryId: string; onBack: () => void }) {
  const t = useTranslations('pending.identify');
  const router = useRouter();
  const register = () => router.push(`/desk/register?draft=${draftId}&identifies=${temporaryId}`);

  useShortcut({ keys: 'Enter', label: 'pending.keys.register', group: 'patients.keys.title', run: register });
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-lg border bg-card p-4">
      <p className="flex-1 text-lg">{t('nobody')}</p>
      <ActButton keys="Enter" primary onAct={register}>
        {t('register')}
      </ActButton>
      <ActButton keys="Esc" onAct={onBack}>
        {t('back')}
      </ActButton>
    </div>
  );
}

function Trouble({ trouble }: { trouble: IdentifyTrouble }) {
  const t = useTranslations('pending.identify');
  const failureText = useFailureText();

  return (
    <Alert variant="attention">
      <AlertTitle>
        {trouble.kind === 'failed' ? failureText(trouble.failure) : trouble.kind === 'refused' ? t(`refusals.${trouble.reason}`) : t(trouble.kind)}
      </AlertTitle>
    </Alert>
  );
}
