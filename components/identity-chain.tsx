'use client';

import { ArrowDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import { ChainCard } from '@/components/chain-card';
import { ChainHospital } from '@/components/chain-hospital';
import type { LinkedHospital } from '@/components/chain-hospital';
import { ChainLines } from '@/components/chain-lines';
import { IdentifierNumber } from '@/components/identifier-number';
import { PersonName } from '@/components/person-name';
import type { RevealOutcome } from '@/components/use-reveal';
import type { CardView, PersonView } from '@/domain/patient-index/person-view';

interface IdentityChainProps {
  person: Pick<PersonView, 'name' | 'indexNumber' | 'cards'>;
  hospitals: readonly LinkedHospital[];
  onReveal?: (identifierId: string) => Promise<RevealOutcome>;
}

/** What the pointer or the focus is on: its own way through the chain is then drawn strong. */
type Focus = { card?: CardView; hospital?: LinkedHospital };

/**
 * Card, person, hospitals: whichever card is handed over, it runs into the one
 * person, and from there to every hospital. The lines repeat what the lists and
 * the sentence before them say, so they are silent to screen readers.
 */
export function IdentityChain({ person: { name, indexNumber, cards }, hospitals, onReveal }: IdentityChainProps) {
  const t = useTranslations('patients.chain');
  const [focus, setFocus] = useState<Focus>({});
  const records = hospitals.reduce((sum, hospital) => sum + hospital.records, 0);

  return (
    <div className="@container px-4 py-3">
      <p className="sr-only">{t('summary', { cards: cards.length, name, indexNumber, hospitals: hospitals.length, records })}</p>
      <div className="grid items-center gap-y-2 @2xl:grid-cols-[minmax(0,1.3fr)_10rem_minmax(0,1fr)]">
        <section aria-label={t('cards')} className="grid @2xl:grid-cols-[minmax(0,1fr)_3rem]">
          {cards.length === 0 ? (
            <p className="self-center text-sm text-muted-foreground">{t('noCards')}</p>
          ) : (
            <ul className="grid auto-rows-fr">
              {cards.map((card) => (
                <ChainCard
                  key={card.identifierId}
                  card={card}
                  // A hospital's own card is issued by the hospital that wrote it down.
                  writtenBy={hospitals.filter(({ code }) => card.hospitalCodes.includes(code))}
                  marked={isMarked(card, focus)}
                  onFocusChange={(on) => setFocus(on ? { card } : {})}
                  {...(onReveal && { onReveal: () => onReveal(card.identifierId) })}
                />
              ))}
            </ul>
          )}
          <ChainLines
            side="left"
            lines={cards.map((card) => ({ faint: !card.claimed || card.ended, strong: focus.card === card || Boolean(focus.hospital && card.claimed) }))}
          />
        </section>
        <Downwards />
        <div className="flex min-h-36 flex-col items-center justify-center gap-1 rounded-lg border-2 border-primary bg-accent px-2 py-4 text-center text-accent-foreground">
          <span className="text-sm">{t('person')}</span>
          <PersonName name={name} size="lg" className="justify-center" />
          <IdentifierNumber value={indexNumber} grouping="indexNumber" className="text-sm font-medium" />
        </div>
        <Downwards />
        <section aria-label={t('hospitals')} className="grid @2xl:grid-cols-[3rem_minmax(0,1fr)]">
          <ChainLines
            side="right"
            lines={hospitals.map((hospital) => ({ faint: false, strong: focus.hospital === hospital || focus.card?.claimed === true }))}
          />
          <ul className="grid auto-rows-fr">
            {hospitals.map((hospital) => (
              <ChainHospital
                key={hospital.code}
                hospital={hospital}
                marked={focus.hospital === hospital || focus.card?.hospitalCodes.includes(hospital.code) === true}
                onFocusChange={(on) => setFocus(on ? { hospital } : {})}
              />
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}

function isMarked(card: CardView, { card: focused, hospital }: Focus): boolean {
  return card === focused || (hospital !== undefined && card.hospitalCodes.includes(hospital.code));
}

/** Where the chain stands upright, the lines are arrows. */
function Downwards() {
  return <ArrowDown aria-hidden className="mx-auto size-5 text-primary @2xl:hidden" />;
}
