'use client';

import { ArrowRight, UsersRound } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { IdentifierNumber } from '@/components/identifier-number';
import { MaskedValue } from '@/components/masked-value';
import { orderCarried } from '@/components/order-carried';
import { PersonFacts } from '@/components/person-facts';
import { PersonName } from '@/components/person-name';
import { placeName } from '@/components/place-name';
import { StatusChip } from '@/components/status-chip';
import { cn } from '@/components/ui/cn';
import type { RevealOutcome } from '@/components/use-reveal';
import type { PersonCard as Person } from '@/domain/desk/desk-views';
import type { IdentifierKind } from '@/domain/identifiers/identifier';

interface PersonCardProps {
  person: Person;
  /** The card that led here. */
  inHand?: { kind: IdentifierKind; masked: string | null } | null;
  /** Fetches an identifier in clear and records the view; without it nothing can be shown. */
  onReveal?: (identifierId: string) => Promise<RevealOutcome>;
  /** What can be done with this person here. */
  children?: ReactNode;
  className?: string;
}

/** Who stands at the window, large; then the chain any card leads along: card, index number, hospitals. */
export function PersonCard({ person, inHand = null, onReveal, children, className }: PersonCardProps) {
  const t = useTranslations('desk.person');

  return (
    <section data-slot="person-card" aria-label={t('title')} className={cn('flex flex-col rounded-lg border border-l-4 border-l-primary bg-card text-card-foreground', className)}>
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1 px-5 pt-4">
        <h2>
          <PersonName name={person.name} size="xl" />
        </h2>
        {person.nameReading && (
          <span lang="zh-Latn" className="text-base text-muted-foreground">
            {person.nameReading}
          </span>
        )}
        <PersonFacts sex={person.sex} birthDate={person.birthDate} className="text-xl" />
        {person.phoneMasked && (
          <span className="inline-flex items-baseline gap-2 text-base">
            <span className="text-muted-foreground">{t('phone')}</span>
            <IdentifierNumber value={person.phoneMasked} grouping="mobile" />
          </span>
        )}
      </div>
      {person.namesakes > 0 && <NamesakeWarning count={person.namesakes} />}
      <div className="grid gap-x-3 gap-y-4 px-5 py-4 lg:grid-cols-[minmax(0,1.5fr)_auto_max-content_auto_minmax(0,1fr)]">
        <CarriedCards person={person} inHand={inHand} {...(onReveal && { onReveal })} />
        <ChainArrow />
        <ChainLink title={t('indexNumber')}>
          <IdentifierNumber value={person.indexNumber} grouping="indexNumber" className="text-base font-semibold" />
        </ChainLink>
        <ChainArrow />
        <Hospitals hospitals={person.hospitals} />
      </div>
      {children}
    </section>
  );
}

function NamesakeWarning({ count }: { count: number }) {
  const t = useTranslations('desk.person');

  return (
    <p className="mx-5 mt-3 flex items-center gap-2 rounded-md border border-attention/45 bg-attention-surface px-3 py-2 text-base font-medium text-attention-text">
      <UsersRound aria-hidden className="size-5 shrink-0 text-attention" />
      {t('namesakes', { count })}
    </p>
  );
}

function ChainLink({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <h3 className="text-sm text-muted-foreground">{title}</h3>
      {children}
    </div>
  );
}

function ChainArrow() {
  return <ArrowRight aria-hidden className="mt-6 hidden size-4 text-muted-foreground lg:block" />;
}

// More would push the check-in off the smallest screen; the person's page has them all.
const MOST_CARDS = 4;

function CarriedCards({ person, inHand, onReveal }: Pick<PersonCardProps, 'person' | 'inHand' | 'onReveal'>) {
  const t = useTranslations('desk.person');
  const tKinds = useTranslations('identifiers.kinds');
  const ordered = orderCarried(person.identifiers, inHand ? { kind: inHand.kind, masked: inHand.masked ?? '' } : null);
  const more = ordered.length - MOST_CARDS;

  return (
    <ChainLink title={t('cards')}>
      {person.identifiers.length === 0 && <p className="text-base">{t('noCards')}</p>}
      <ul className="flex flex-col gap-0.5">
        {ordered.slice(0, MOST_CARDS).map(({ id, kind, masked }, position) => (
          <li key={id} className="flex flex-wrap items-center gap-x-2.5 text-base">
            <span>{tKinds(kind)}</span>
            <MaskedValue
              label={tKinds(kind)}
              masked={masked}
              render={(text) => <IdentifierNumber value={text} />}
              {...(position === 0 && { keys: 'Alt+R' })}
              {...(onReveal && { onReveal: () => onReveal(id) })}
            />
          </li>
        ))}
      </ul>
      {more > 0 && <p className="text-sm text-muted-foreground">{t('moreCards', { count: more })}</p>}
    </ChainLink>
  );
}

function Hospitals({ hospitals }: Pick<Person, 'hospitals'>) {
  const t = useTranslations('desk.person');
  const locale = useLocale();

  return (
    <ChainLink title={t('hospitals', { count: hospitals.length })}>
      <ul className="flex flex-col gap-1">
        {hospitals.map((hospital) => (
          <li key={hospital.code} className="flex flex-wrap items-center gap-x-2 text-base">
            {placeName(hospital, locale)}
            {hospital.own && <StatusChip tone="ok">{t('ownHospital')}</StatusChip>}
            {hospital.records > 1 && <span className="digits text-sm text-muted-foreground">{t('records', { count: hospital.records })}</span>}
          </li>
        ))}
      </ul>
      {!hospitals.some(({ own }) => own) && <p className="text-sm text-muted-foreground">{t('notHereYet')}</p>}
    </ChainLink>
  );
}
