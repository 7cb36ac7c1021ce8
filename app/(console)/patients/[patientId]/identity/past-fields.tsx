'use client';

import { useLocale, useTranslations } from 'next-intl';

import { useFieldText } from '@/app/(console)/patients/[patientId]/use-field-text';
import { IdentifierNumber } from '@/components/identifier-number';
import { placeName } from '@/components/place-name';
import type { IdentityAsOf } from '@/domain/patient-index/identity-as-of';

/** Records, cards and values of a day in the past. */
export function PastFields({ past: { records, cards, fields } }: { past: Extract<IdentityAsOf, { state: 'known' }> }) {
  const t = useTranslations('patients.identity');
  const tFields = useTranslations('patients.fields');
  const tKinds = useTranslations('identifiers.kinds');
  const tRules = useTranslations('duplicates.rules');
  const locale = useLocale();
  const fieldText = useFieldText();

  return (
    <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[8rem_minmax(0,1fr)]">
      <dt className="text-muted-foreground">{t('split.title')}</dt>
      <dd className="flex flex-wrap gap-x-4">
        {records.map(({ hospital, localNumberMasked }) => (
          <span key={`${hospital.name} ${localNumberMasked}`}>
            {placeName(hospital, locale)} <IdentifierNumber value={localNumberMasked} />
          </span>
        ))}
      </dd>
      <dt className="text-muted-foreground">{t('then.cards')}</dt>
      <dd className="flex flex-wrap gap-x-4">
        {cards.map(({ kind, masked }) => (
          <span key={`${kind} ${masked}`}>
            {tKinds(kind)} <IdentifierNumber value={masked} />
          </span>
        ))}
        {cards.length === 0 && t('then.noCards')}
      </dd>
      {fields.map(({ field, value, rule }) => (
        <div key={field} className="contents">
          <dt className="text-muted-foreground">{tFields(field)}</dt>
          <dd>
            {fieldText(field, value)} <span className="text-sm text-muted-foreground">{t('fields.shown', { rule: tRules(rule) })}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
