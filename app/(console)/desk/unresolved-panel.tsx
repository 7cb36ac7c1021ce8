'use client';

import { CloudOff } from 'lucide-react';
import { useTranslations } from 'next-intl';

import { ActButton } from '@/app/(console)/desk/act-button';
import type { UnresolvedPhase } from '@/app/(console)/desk/desk-phase';
import { OutcomePanel } from '@/app/(console)/desk/outcome-panel';
import type { DeskActs } from '@/app/(console)/desk/use-desk-acts';

/** What the platform said of a code, in words, and what to do with the patient who is waiting. */
export function UnresolvedPanel({ phase: { platform, refusal }, acts }: { phase: UnresolvedPhase; acts: DeskActs }) {
  const t = useTranslations('desk.unresolved');
  const name = t(`platforms.${platform}`);

  return (
    <OutcomePanel
      tone={refusal === 'expired' || refusal === 'already-used' ? 'attention' : 'danger'}
      icon={CloudOff}
      title={t(`refusals.${refusal}.title`, { platform: name })}
      actions={
        <>
          <ActButton keys="Enter" primary onAct={acts.primary}>
            {t(`refusals.${refusal}.next`)}
          </ActButton>
          <ActButton keys="F2" onAct={acts.typeByHand}>
            {t('search')}
          </ActButton>
          {acts.mayRegister && (
            <ActButton keys="F4" onAct={() => acts.register(null)}>
              {t('byHand')}
            </ActButton>
          )}
        </>
      }
    >
      <p className="text-lg">{t(`refusals.${refusal}.body`)}</p>
    </OutcomePanel>
  );
}
