'use client';

import { Pin, PinOff } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';

import { takeBackChange } from '@/app/(console)/patients/[patientId]/actions';
import { pinField } from '@/app/(console)/patients/[patientId]/identity/actions';
import { ReasonForm } from '@/app/(console)/patients/[patientId]/identity/reason-form';
import { useIdentityVerb } from '@/app/(console)/patients/[patientId]/identity/use-identity-verb';
import { useFieldText } from '@/app/(console)/patients/[patientId]/use-field-text';
import { placeName } from '@/components/place-name';
import { SourceBadge } from '@/components/source-badge';
import { StatusChip } from '@/components/status-chip';
import { Button } from '@/components/ui/button';
import type { DemographicField } from '@/domain/patient-index/demographics';
import type { IdentityWork, WorkField } from '@/domain/patient-index/identity-work';

/** Field by field: what each record says, which value is shown and by which rule, and the pin that overrides the rule. */
export function PinnedFields({ work }: { work: IdentityWork }) {
  const tFields = useTranslations('patients.fields');

  return (
    <dl className="flex flex-col divide-y">
      {work.fields.map((field) => (
        <div key={field.field} className="grid gap-2 px-4 py-2 sm:grid-cols-[8rem_minmax(0,1fr)]">
          <dt className="text-sm font-medium text-muted-foreground">{tFields(field.field)}</dt>
          <dd className="flex flex-col gap-1">
            {field.choices.map(({ recordId }) => (
              <FieldChoice key={recordId} work={work} field={field} recordId={recordId} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

type FieldChoiceProps = { work: IdentityWork; field: WorkField; recordId: string };

function FieldChoice({ work, field, recordId }: FieldChoiceProps) {
  const t = useTranslations('patients.identity.fields');
  const tRules = useTranslations('duplicates.rules');
  const locale = useLocale();
  const fieldText = useFieldText();
  const choice = field.choices.find((each) => each.recordId === recordId);
  const record = work.records.find((each) => each.recordId === recordId);
  const shown = field.shown.recordId === recordId;
  const pinEventId = shown ? field.pinEventId : null;
  const pinned = pinEventId !== null;

  if (!choice || !record) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className={shown ? 'font-semibold wrap-anywhere' : 'wrap-anywhere'}>{fieldText(field.field, choice.value)}</span>
      <span className="text-sm text-muted-foreground">{placeName(record.hospital, locale)}</span>
      {choice.capture && <SourceBadge source={choice.capture} />}
      {shown && (
        <StatusChip tone={pinned ? 'doubt' : 'ok'} {...(pinned && { icon: Pin })}>
          {t('shown', { rule: tRules(field.shown.rule) })}
        </StatusChip>
      )}
      {pinEventId && <UnpinValue field={field.field} eventId={pinEventId} />}
      {!shown && <PinValue work={work} field={field.field} recordId={recordId} />}
    </div>
  );
}

function PinValue({ work: { personId, seen }, field, recordId }: { work: IdentityWork; field: DemographicField; recordId: string }) {
  const t = useTranslations('patients.identity.fields');
  const tFields = useTranslations('patients.fields');
  const [asked, setAsked] = useState(false);
  const { working, refusal, run } = useIdentityVerb(pinField, () => setAsked(false));
  const label = t('pinLabel', { field: tFields(field) });

  if (!asked) return <AskButton icon={Pin} label={label} words={t('pin')} onAsk={() => setAsked(true)} />;
  return (
    <ReasonForm
      action={label}
      working={working}
      refusal={refusal}
      onSubmit={(reason) => void run((idempotencyKey) => ({ idempotencyKey, personId, field, recordId, seen: { ...seen, records: [...seen.records] }, reason }))}
      onCancel={() => setAsked(false)}
    />
  );
}

function UnpinValue({ field, eventId }: { field: DemographicField; eventId: string }) {
  const t = useTranslations('patients.identity.fields');
  const tFields = useTranslations('patients.fields');
  const [asked, setAsked] = useState(false);
  const { working, refusal, run } = useIdentityVerb(takeBackChange, () => setAsked(false));
  const label = t('unpinLabel', { field: tFields(field) });

  if (!asked) return <AskButton icon={PinOff} label={label} words={t('unpin')} onAsk={() => setAsked(true)} />;
  return (
    <ReasonForm
      action={label}
      working={working}
      refusal={refusal}
      onSubmit={(reason) => void run((idempotencyKey) => ({ idempotencyKey, eventId, homes: {}, keepApart: false, reason }))}
      onCancel={() => setAsked(false)}
    />
  );
}

function AskButton({ icon: Icon, label, words, onAsk }: { icon: LucideIcon; label: string; words: string; onAsk: () => void }) {
  return (
    <Button variant="outline" size="sm" aria-label={label} onClick={onAsk}>
      <Icon aria-hidden />
      {words}
    </Button>
  );
}
