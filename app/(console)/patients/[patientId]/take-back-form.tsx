'use client';

import { Undo2 } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useId, useState, type SubmitEvent } from 'react';

import { useTakeBack } from '@/app/(console)/patients/[patientId]/use-take-back';
import { formatInstant } from '@/components/format-instant';
import { placeName } from '@/components/place-name';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { Spinner } from '@/components/ui/spinner';
import type { IdentityChange } from '@/domain/patient-index/person-view';
import type { Side } from '@/domain/patient-index/rehome-records';
import type { ExplainedArrival } from '@/server/patient-index/explain-arrivals';

/** The way back from one step: a reason, and for a merge where everything goes that came since. */
export function TakeBackForm({ change: { eventId, kind } }: { change: IdentityChange }) {
  const t = useTranslations('patients.changes');
  const [asking, setAsking] = useState(false);
  const what = t(`kinds.${kind}`);

  if (asking) return <AskedForm eventId={eventId} merge={kind === 'MERGE'} what={what} onCancel={() => setAsking(false)} />;
  return (
    <Button variant="outline" size="sm" aria-label={t('undo.label', { what })} className="mt-1 w-fit" onClick={() => setAsking(true)}>
      <Undo2 aria-hidden />
      {t('undo.action')}
    </Button>
  );
}

type AskedFormProps = { eventId: string; merge: boolean; what: string; onCancel: () => void };

function AskedForm({ eventId, merge, what, onCancel }: AskedFormProps) {
  const t = useTranslations('patients.changes.undo');
  const { working, refusal, arrivals, takeBack } = useTakeBack(eventId);
  const id = useId();

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const reason = form.get('reason');
    if (typeof reason !== 'string' || reason.trim() === '') return;

    const homes = Object.fromEntries(arrivals.map(({ recordId }): [string, Side] => [recordId, form.get(recordId) === 'returns' ? 'returns' : 'stays']));
    void takeBack({ reason: reason.trim(), keepApart: form.get('keepApart') === 'on', homes });
  }

  return (
    <form aria-label={t('label', { what })} onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onCancel()} className="mt-1 flex flex-col gap-2 rounded-md border p-2">
      <Label htmlFor={id}>{t('reason')}</Label>
      <Input id={id} name="reason" required autoFocus maxLength={200} className="h-9" />
      {merge && (
        <Label className="flex items-center gap-2 font-normal">
          <input type="checkbox" name="keepApart" defaultChecked className="size-4 accent-primary" />
          {t('keepApart')}
        </Label>
      )}
      {arrivals.length > 0 && <Arrivals arrivals={arrivals} />}
      {refusal && (
        <p role="alert" className="font-medium text-danger-text">
          {refusal}
        </p>
      )}
      <div className="flex gap-2">
        <Button type="submit" size="sm" aria-disabled={working}>
          {working && <Spinner />}
          {working ? t('working') : t('confirm')}
        </Button>
        <Button variant="ghost" size="sm" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

/** What came after the merge, each with the home the index proposes already chosen. */
function Arrivals({ arrivals }: { arrivals: readonly ExplainedArrival[] }) {
  const t = useTranslations('patients.changes.undo');
  const locale = useLocale();

  return (
    <div role="group" aria-label={t('arrivals')} className="flex flex-col gap-2">
      <p className="font-medium">{t('arrivals')}</p>
      {arrivals.map(({ recordId, hospital, since, visits, proposed, because }) => (
        <fieldset key={recordId} className="flex flex-col gap-1">
          <legend className="text-sm">
            {t('arrival', { hospital: placeName(hospital, locale), since: formatInstant(new Date(since), 'minute'), visits })}
          </legend>
          {(['stays', 'returns'] as const).map((side) => (
            <Label key={side} className="flex items-center gap-2 font-normal">
              <input type="radio" name={recordId} value={side} defaultChecked={side === proposed} className="size-4 accent-primary" />
              {t(side)}
              {side === proposed && <span className="text-muted-foreground">{t(`because-${because}`)}</span>}
            </Label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
