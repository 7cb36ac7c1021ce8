'use client';

import { useTranslations } from 'next-intl';

import { disableStaff, endSession } from '@/app/(console)/staff/actions';
import { ActForm } from '@/app/(console)/act-form';
import type { StaffAct } from '@/app/(console)/staff/staff-act';
import { useStaffRefusalText } from '@/app/(console)/staff/use-staff-refusal-text';
import { useProvenAct } from '@/app/(console)/use-proven-act';
import type { Answer } from '@/domain/access/answer';
import type { DisableRefusal } from '@/server/staff/disable-staff';
import type { EndSessionRefusal } from '@/server/staff/end-session';

type ConfirmActProps = { act: Exclude<StaffAct, { kind: 'roles' }>; onDone: (sentence: string) => void };

const doneKeys = { disable: 'disabled', enable: 'enabled', end: 'ended' } as const;

/** Disabling, enabling, ending a session: one deliberate press, after reading what follows from it. */
export function ConfirmAct({ act, onDone }: ConfirmActProps) {
  const t = useTranslations('staff');
  const name = act.member.displayName;
  const refusalText = useStaffRefusalText();
  const proven = useProvenAct({ refusalText, onDone: () => onDone(t(`done.${doneKeys[act.kind]}`, { name })) });

  function carryOut(): Promise<Answer<unknown, DisableRefusal | EndSessionRefusal>> {
    if (act.kind === 'end') return endSession({ sessionId: act.session.sessionId });
    return disableStaff({ staffId: act.member.staffId, disabled: act.kind === 'disable' });
  }

  return (
    <ActForm
      confirm={t(`${act.kind}.confirm`, { name })}
      workingText={t(`${act.kind}.working`)}
      destructive={act.kind !== 'enable'}
      act={proven}
      onSubmit={(password) => void proven.run(carryOut, password)}
    />
  );
}
