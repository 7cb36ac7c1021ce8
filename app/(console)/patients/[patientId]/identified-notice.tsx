'use client';

import { Undo2 } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useId, useRef, useState } from 'react';
import type { SubmitEvent } from 'react';

import { drawKey } from '@/app/(console)/desk/draw-key';
import { useFailureText } from '@/app/(console)/failure-text';
import { ask } from '@/app/(console)/guard-refusal';
import { takeBackIdentification } from '@/app/(console)/patients/[patientId]/actions';
import { formatInstant } from '@/components/format-instant';
import { NoticeBar } from '@/components/notice-bar';
import { placeName } from '@/components/place-name';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { Spinner } from '@/components/ui/spinner';
import type { IdentificationView } from '@/domain/patient-index/identification-view';

/** A temporary identity that turned out to be this person: who said so, why, and the way back. */
export function IdentifiedNotice({ identification }: { identification: IdentificationView }) {
  const t = useTranslations('pending.identified');
  const tEvidences = useTranslations('pending.evidences');
  const locale = useLocale();
  const [asking, setAsking] = useState(false);
  const { indexNumber, evidence, reason, at, actor, organisation, mayTakeBack } = identification;

  return (
    <NoticeBar
      tone="doubt"
      action={
        mayTakeBack &&
        !asking && (
          <Button variant="outline" size="sm" onClick={() => setAsking(true)}>
            <Undo2 aria-hidden />
            {t('takeBack')}
          </Button>
        )
      }
    >
      <p>{t('title', { indexNumber })}</p>
      <p className="text-sm font-normal">
        {t('by', {
          at: formatInstant(new Date(at), 'minute'),
          place: organisation ? placeName(organisation, locale) : '',
          actor: actor ?? '',
          evidence: tEvidences(evidence),
          reason: reason ?? '',
        })}
      </p>
      {asking && <TakeBack eventId={identification.eventId} onCancel={() => setAsking(false)} />}
    </NoticeBar>
  );
}

function TakeBack({ eventId, onCancel }: { eventId: string; onCancel: () => void }) {
  const t = useTranslations('pending.identified');
  const failureText = useFailureText();
  const router = useRouter();
  const id = useId();
  const key = useRef<string | null>(null);
  const [working, setWorking] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function submit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const reason = new FormData(event.currentTarget).get('reason');
    if (working || typeof reason !== 'string') return;
    const idempotencyKey = (key.current ??= drawKey());
    setWorking(true);
    const answer = await ask(() => takeBackIdentification({ idempotencyKey, eventId, reason }));
    setWorking(false);

    if (answer.ok) return router.push(`/patients/${answer.value.personId}`);
    // What was refused is asked anew.
    key.current = null;
    setTrouble(answer.reason === 'failed' ? failureText(answer.failure) : t(`refusals.${answer.reason}`));
  }

  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={(event) => event.key === 'Escape' && onCancel()} className="flex flex-wrap items-end gap-3 py-2 text-base font-normal">
      <div className="flex min-w-72 flex-1 flex-col gap-1">
        <Label htmlFor={id}>{t('reason')}</Label>
        <Input id={id} name="reason" required minLength={2} maxLength={200} autoFocus className="h-10 bg-card text-foreground" />
      </div>
      <Button type="submit" aria-disabled={working}>
        {working && <Spinner />}
        {t('confirm')}
      </Button>
      <Button variant="outline" onClick={onCancel}>
        {t('cancel')}
      </Button>
      <p role="alert" className="w-full font-medium text-danger-text empty:hidden">
        {trouble}
      </p>
    </form>
  );
}
