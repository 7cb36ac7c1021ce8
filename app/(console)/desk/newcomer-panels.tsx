'use client';

import { UserPlus, UserRoundSearch } from 'lucide-react';
import { useTranslations } from 'next-intl';

import { ActButton } from '@/app/(console)/desk/act-button';
import type { UnknownPhase } from '@/app/(console)/desk/desk-phase';
import { OutcomePanel } from '@/app/(console)/desk/outcome-panel';
import type { DeskActs } from '@/app/(console)/desk/use-desk-acts';
import { PersonFacts } from '@/components/person-facts';
import type { ReadingView } from '@/domain/desk/desk-views';

/** A sound card that is new here. An older entry under another card is looked for first: that is how doubles are made. */
export function UnknownPanel({ phase, acts }: { phase: UnknownPhase; acts: DeskActs }) {
  const t = useTranslations('desk.unknown');

  return (
    <OutcomePanel
      tone="doubt"
      icon={UserPlus}
      title={t('title')}
      actions={<RegisterOrSearch acts={acts} register={t('register')} search={t('search')} />}
    >
      <p className="text-lg">{t(acts.mayRegister ? 'body' : 'mayNotRegister')}</p>
      <DerivedFacts derived={phase.reading.derived} />
    </OutcomePanel>
  );
}

/** What the number itself says of its holder, to hold against the person at the window. */
function DerivedFacts({ derived: { sex, birthDate, province } }: Pick<ReadingView, 'derived'>) {
  const t = useTranslations('desk.unknown');

  if (!sex || !birthDate) return null;
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 text-lg">
      <span className="text-base text-muted-foreground">{t('says')}</span>
      <PersonFacts sex={sex === 'M' ? '1' : '2'} birthDate={birthDate} className="font-semibold" />
      {province && <span className="text-base text-muted-foreground">{t('province', { province })}</span>}
    </p>
  );
}

/** Search words that nobody answers to. */
export function NobodyPanel({ acts }: { acts: DeskActs }) {
  const t = useTranslations('desk.nobody');

  return (
    <OutcomePanel
      tone="doubt"
      icon={UserRoundSearch}
      title={t('title')}
      actions={<RegisterOrSearch acts={acts} register={t('register')} search={t('search')} />}
    >
      <p className="text-lg">{t(acts.mayRegister ? 'body' : 'mayNotRegister')}</p>
    </OutcomePanel>
  );
}

function RegisterOrSearch({ acts, register, search }: { acts: DeskActs; register: string; search: string }) {
  return (
    <>
      {acts.mayRegister && (
        <ActButton keys="Enter" primary onAct={acts.primary}>
          {register}
        </ActButton>
      )}
      <ActButton keys="F2" primary={!acts.mayRegister} onAct={acts.typeByHand}>
        {search}
      </ActButton>
    </>
  );
}
