'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { IdentifierNumber } from '@/components/identifier-number';
import { MaskedValue } from '@/components/masked-value';
import { PersonFacts } from '@/components/person-facts';
import { PersonName } from '@/components/person-name';
import { StatusChip } from '@/components/status-chip';
import type { RevealOutcome } from '@/components/use-reveal';
import { cn } from '@/components/ui/cn';
import type { PersonView } from '@/domain/patient-index/person-view';

export type BannerPerson = Pick<
  PersonView,
  | 'indexNumber'
  | 'formerNumbers'
  | 'name'
  | 'nameReading'
  | 'foreignName'
  | 'sex'
  | 'birthDate'
  | 'mainCard'
  | 'phoneMasked'
  | 'namesakes'
>;

interface PersonBannerProps {
  person: BannerPerson;
  /** Each fetches one value in clear and is recorded; without it the value stays masked. */
  onReveal?: { identifier: () => Promise<RevealOutcome>; phone: () => Promise<RevealOutcome> };
  className?: string;
}

// The count stops there: enough to make a clerk look twice.
const MANY_NAMESAKES = 20;

/** Who this is, before anything else on the page and in sight all the way down. */
export function PersonBanner({ person, onReveal, className }: PersonBannerProps) {
  const t = useTranslations('patients');

  return (
    <header
      aria-label={t('banner.label')}
      data-slot="person-banner"
      className={cn('flex flex-col gap-1.5 border-b bg-card px-5 py-3 text-card-foreground', className)}
    >
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h1>
          <PersonName name={person.name} size="xl" />
        </h1>
        <span className="text-base text-muted-foreground">{[person.nameReading, person.foreignName].filter(Boolean).join(' · ')}</span>
        <PersonFacts sex={person.sex} birthDate={person.birthDate} className="text-lg" />
        {person.namesakes > 0 && (
          <StatusChip tone="attention" className="self-center">
            {person.namesakes >= MANY_NAMESAKES ? t('banner.namesakesMany') : t('banner.namesakes', { count: person.namesakes })}
          </StatusChip>
        )}
      </div>
      <Numbers person={person} onReveal={onReveal} />
    </header>
  );
}

function Numbers({ person, onReveal }: { person: BannerPerson; onReveal: PersonBannerProps['onReveal'] }) {
  const t = useTranslations('patients.banner');
  const tKinds = useTranslations('identifiers.kinds');
  const { mainCard, phoneMasked } = person;
  const cardLabel = mainCard && tKinds(mainCard.kind);

  return (
    <dl className="flex flex-wrap items-center gap-x-6 gap-y-1 text-base">
      <Item label={t('indexNumber')}>
        <IdentifierNumber value={person.indexNumber} grouping="indexNumber" className="font-medium" />
        {person.formerNumbers.length > 0 && (
          <span className="digits text-sm text-muted-foreground">
            {t('formerNumbers', { numbers: person.formerNumbers.map(({ indexNumber }) => indexNumber).join(' · ') })}
          </span>
        )}
      </Item>
      {mainCard && cardLabel ? (
        <Item label={cardLabel}>
          <MaskedValue
            label={cardLabel}
            masked={mainCard.masked}
            keys="Alt+R"
            render={(text) => <IdentifierNumber value={text} />}
            {...(onReveal && { onReveal: onReveal.identifier })}
          />
        </Item>
      ) : (
        <Item label={t('card')}>
          <StatusChip tone="attention">{t('noCard')}</StatusChip>
        </Item>
      )}
      {phoneMasked && (
        <Item label={t('phone')}>
          <MaskedValue
            label={t('phone')}
            masked={phoneMasked}
            render={(text) => <IdentifierNumber value={text} grouping="mobile" />}
            {...(onReveal && { onReveal: onReveal.phone })}
          />
        </Item>
      )}
    </dl>
  );
}

function Item({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <dt className="text-sm text-muted-foreground">{label}</dt>
      <dd className="inline-flex flex-wrap items-center gap-x-2">{children}</dd>
    </div>
  );
}
