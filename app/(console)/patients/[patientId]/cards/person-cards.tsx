'use client';

import { CreditCard } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';

import { ActButton } from '@/app/(console)/desk/act-button';
import type { Choice } from '@/app/(console)/desk/match-choices';
import { AddCardView } from '@/app/(console)/patients/[patientId]/cards/add-card-view';
import { CardTable } from '@/app/(console)/patients/[patientId]/cards/card-table';
import { useAddCard } from '@/app/(console)/patients/[patientId]/cards/use-add-card';
import type { AddCardControls } from '@/app/(console)/patients/[patientId]/cards/use-add-card';
import { useScanConsumer, useScanContext } from '@/components/scan-capture/scan-context';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { Card, CardDescription, CardHeader, CardTitle } from '@/components/ui/card';
import type { NamedPlace } from '@/domain/named-place';
import type { CardView } from '@/domain/patient-index/person-view';

type PersonCardsProps = {
  person: { personId: string; name: string };
  cards: readonly CardView[];
  hospitals: readonly (NamedPlace & { code: string })[];
  /** Issuing countries to choose from; null where the reader binds no cards. */
  countries: readonly Choice[] | null;
};

/** Every card of the person with what stands behind it; a further one is scanned onto the page, or typed. */
export function PersonCards({ person, cards, hospitals, countries }: PersonCardsProps) {
  const t = useTranslations('cards');

  return (
    <Card aria-labelledby="cards-title">
      <CardHeader>
        <CreditCard aria-hidden className="size-5 text-primary" />
        <CardTitle id="cards-title">{t('title')}</CardTitle>
        <CardDescription>{t(countries ? 'descriptionAdding' : 'description')}</CardDescription>
      </CardHeader>
      {countries && <AddCard person={person} countries={countries} />}
      <CardTable personId={person.personId} cards={cards} hospitals={hospitals} />
    </Card>
  );
}

function AddCard({ person, countries }: { person: PersonCardsProps['person']; countries: readonly Choice[] }) {
  const t = useTranslations('cards');
  const adding = useAddCard(person.personId);
  const { state, open } = adding;
  const toDesk = useCardToDesk(adding);
  const panel = useRef<HTMLDivElement>(null);
  const busy = state.status === 'reading' || (state.status === 'read' && state.binding);

  useScanConsumer((scan) => {
    if (busy) return 'queue';
    void adding.read({ text: scan.text, by: 'scan', scan });
    return 'handled';
  });
  useShortcut({ keys: 'Alt+B', label: 'cards.keys.add', group: 'patients.keys.title', run: open });

  // A scan can come while another part of a long page is in view.
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which React would take for a clean-up.
    panel.current?.scrollIntoView({ block: 'center' });
  }, [state.status]);

  if (state.status === 'closed') {
    return (
      <div className="border-b px-4 py-2">
        <ActButton keys="Alt+B" onAct={open}>
          {t('add')}
        </ActButton>
      </div>
    );
  }
  return (
    <div ref={panel} className="border-b bg-muted p-3">
      <AddCardView name={person.name} adding={adding} countries={countries} toDesk={toDesk} />
    </div>
  );
}

/** The card is the next patient's after all: its scan goes to the desk, where it is looked up. */
function useCardToDesk({ state, close }: AddCardControls): (() => void) | null {
  const { putAside } = useScanContext();
  const router = useRouter();
  const scan = 'input' in state ? state.input.scan : null;

  if (!scan) return null;
  return () => {
    close();
    putAside(scan);
    router.push('/desk');
  };
}
