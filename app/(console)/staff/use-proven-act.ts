'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { unlockSession } from '@/app/(console)/actions';
import { useFailureText } from '@/app/(console)/failure-text';
import { ask } from '@/app/(console)/guard-refusal';
import type { Answer } from '@/domain/access/answer';
import type { RoleChangeRefusal } from '@/server/staff/change-roles';
import type { DisableRefusal } from '@/server/staff/disable-staff';
import type { EndSessionRefusal } from '@/server/staff/end-session';

type StaffRefusal = RoleChangeRefusal | DisableRefusal | EndSessionRefusal;

/**
 * Does something to an account and says what came of it. Where the server wants
 * the administrator's password fresh, the dialog asks for it and tries again.
 */
export function useProvenAct(onDone: () => void) {
  const t = useTranslations('staff.password');
  const refusalText = useStaffRefusalText();
  const failureText = useFailureText();
  const router = useRouter();
  const [working, setWorking] = useState(false);
  const [needsPassword, setNeedsPassword] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function attempt(act: () => Promise<Answer<unknown, StaffRefusal>>, password: string): Promise<string | null> {
    if (password !== '') {
      const proven = await ask(() => unlockSession({ password }));
      if (!proven.ok) return proven.reason === 'failed' ? failureText(proven.failure) : t('wrong');
    }
    const answer = await ask(act);
    if (answer.ok) {
      onDone();
      router.refresh();
      return null;
    }
    if (answer.reason === 'failed') return failureText(answer.failure);
    if (answer.reason === 'stale-proof') {
      setNeedsPassword(true);
      return null;
    }
    // What the page shows is no longer so.
    if (answer.reason === 'changed-meanwhile' || answer.reason === 'not-found') router.refresh();
    return refusalText(answer);
  }

  async function run(act: () => Promise<Answer<unknown, StaffRefusal>>, password: string): Promise<void> {
    if (working) return;
    setWorking(true);
    setProblem(null);
    setProblem(await attempt(act, password));
    setWorking(false);
  }

  return { working, needsPassword, problem, run };
}

function useStaffRefusalText(): (refusal: Exclude<StaffRefusal, { reason: 'stale-proof' }>) => string {
  const t = useTranslations('staff.refusals');
  const tAccess = useTranslations('access');
  const format = useFormatter();

  return (refusal) => {
    switch (refusal.reason) {
      case 'mixed-duties':
        return t('mixed-duties', { duties: format.list(refusal.duties.map((duty) => tAccess(`duties.${duty}`))) });
      case 'changed-meanwhile':
        return t('changed-meanwhile', { roles: format.list(refusal.roles.map((role) => tAccess(`roles.${role}`))) });
      default:
        return t(refusal.reason);
    }
  };
}
