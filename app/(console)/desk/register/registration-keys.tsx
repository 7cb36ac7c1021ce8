'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';

import { DeskNoticeLine } from '@/app/(console)/desk/desk-notice-line';
import { inputOf, useDesk } from '@/app/(console)/desk/desk-session';
import type { Registration } from '@/app/(console)/desk/register/use-registration';
import { KeyHints } from '@/components/key-hints';
import { useScanContext } from '@/components/scan-capture/scan-context';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { ShellFooter } from '@/components/shell/shell-registry';

const group = 'register.keys.title';

const caps = { nextField: ['Enter'], submit: ['F8', 'Ctrl+Enter'], department: ['Alt+K'], likely: ['Alt+Q'] } as const;

type RegistrationKeysProps = { registration: Registration; pickDepartment: () => void; goToLikely: () => void };

/** The form's keys, and at its foot what waits meanwhile. */
export function RegistrationKeys({ registration, pickDepartment, goToLikely }: RegistrationKeysProps) {
  const t = useTranslations('register.keys');
  const { queue, takeNext } = useScanContext();
  const { lookUp } = useDesk();
  const router = useRouter();
  const standing = registration.state.status === 'standing';

  async function leave() {
    await registration.saveNow();
    router.push('/desk');
  }

  async function leaveForNext() {
    const next = takeNext();
    if (!next) return;
    lookUp(inputOf(next.scan));
    await leave();
  }

  useShortcut({ keys: 'F8', label: 'register.keys.submit', group, enabled: !standing, run: registration.submit });
  useShortcut({ keys: 'Ctrl+Enter', label: 'register.keys.submit', group, enabled: !standing, run: registration.submit });
  useShortcut({ keys: 'Alt+K', label: 'register.keys.department', group, run: pickDepartment });
  useShortcut({ keys: 'Alt+Q', label: 'register.keys.likely', group, enabled: !standing, run: goToLikely });
  useShortcut({ keys: 'Ctrl+ArrowDown', label: 'register.keys.waiting', group, run: () => void leaveForNext() });
  useShortcut({ keys: 'Escape', label: 'register.keys.leave', group, run: () => (standing ? registration.edit() : void leave()) });

  return (
    <ShellFooter>
      <div className="flex flex-wrap items-center gap-x-4">
        <KeyHints
          hints={[
            ...(standing ? [] : (['nextField', 'submit', 'department', 'likely'] as const).map((name) => ({ keys: caps[name], label: t(name) }))),
            ...(queue.length > 0 ? [{ keys: ['Ctrl+↓'], label: t('waitingCount', { count: queue.length }) }] : []),
            { keys: ['Esc'], label: t(standing ? 'back' : 'leave') },
          ]}
        />
        <span className="ml-auto pr-4">
          <DeskNoticeLine />
        </span>
      </div>
    </ShellFooter>
  );
}
