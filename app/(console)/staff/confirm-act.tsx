'use client';

import { useTranslations } from 'next-intl';

import { disableStaff, endSession } from '@/app/(console)/staff/actions';
import { ActForm } from '@/app/(console)/staff/act-form';
import type { StaffAct } from '@/app/(console)/staff/staff-act';
import { useProvenAct } from '@/app/(console)/staff/use-proven-act';

type ConfirmActProps = { act: Exclude<StaffAct, { kind: 'roles' }>; onDone: (sentence: string) => void };

const doneKeys = { disable: 'disabled', enable: 'enabled', end: 'ended' } as const;

/** Disabling, enabling, ending a session: one deliberate press, after reading what follows from it. */
export function ConfirmAct({ act, onDone }: ConfirmActProps) {
  const t = useTranslations('staff');
  const name = act.member.displayName;
  const proven = useProvenAct(() => onDone(t(`done.${doneKeys[act.kind]}`, { name })));

  function carryOut() {
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
