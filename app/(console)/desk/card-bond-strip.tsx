'use client';

import { IdCard, Link2, Link2Off, TriangleAlert } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';

import { ActButton } from '@/app/(console)/desk/act-button';
import type { CardToBind } from '@/app/(console)/desk/desk-phase';
import type { DeskActs } from '@/app/(console)/desk/use-desk-acts';
import { useFailureText } from '@/app/(console)/failure-text';
import { IdentifierNumber } from '@/components/identifier-number';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Spinner } from '@/components/ui/spinner';

const looks: Record<CardToBind['bond']['status'], { icon: LucideIcon; className: string }> = {
  open: { icon: IdCard, className: 'border-doubt/45 bg-doubt-surface text-doubt-text' },
  working: { icon: IdCard, className: 'border-doubt/45 bg-doubt-surface text-doubt-text' },
  bound: { icon: Link2, className: 'border-ok/45 bg-ok-surface text-ok-text' },
  left: { icon: Link2Off, className: 'border-neutral/45 bg-neutral-surface text-neutral-text' },
  refused: { icon: TriangleAlert, className: 'border-attention/45 bg-attention-surface text-attention-text' },
  failed: { icon: TriangleAlert, className: 'border-attention/45 bg-attention-surface text-attention-text' },
};

/** The card in hand is not this person's yet: it is bound under its own key, or with the check-in, unless the clerk leaves it. */
export function CardBondStrip({ card, acts }: { card: CardToBind; acts: DeskActs }) {
  const t = useTranslations('desk.bond');
  const tKinds = useTranslations('identifiers.kinds');
  const { bond } = card;
  const { icon: Icon, className } = looks[bond.status];
  const undecided = bond.status === 'open' || bond.status === 'failed';

  return (
    <div className={cn('mx-5 mb-4 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md border px-4 py-2', className)}>
      {bond.status === 'working' ? <Spinner /> : <Icon aria-hidden className="size-5 shrink-0" />}
      <p role="status" className="min-w-64 flex-1 text-base">
        <span className="font-semibold">{tKinds(card.kind)}</span> <IdentifierNumber value={card.masked} /> <BondText bond={bond} />
      </p>
      {acts.mayCheckIn && undecided && (
        <>
          <ActButton keys="Alt+B" onAct={acts.bindCard}>
            {t('bind')}
          </ActButton>
          <Button variant="ghost" size="lg" onClick={acts.leaveCard}>
            {t('leave')}
          </Button>
        </>
      )}
    </div>
  );
}

function BondText({ bond }: Pick<CardToBind, 'bond'>) {
  const t = useTranslations('desk.bond');
  const failureText = useFailureText();

  if (bond.status === 'refused') return t(`refused.${bond.reason}`);
  return bond.status === 'failed' ? failureText(bond.failure) : t(bond.status);
}
