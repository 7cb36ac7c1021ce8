'use client';

import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useLayoutEffect, useState } from 'react';

import { ActButton } from '@/app/(console)/desk/act-button';
import { ask } from '@/app/(console)/guard-refusal';
import { useFailureText } from '@/app/(console)/failure-text';
import { undoCorrection } from '@/app/(console)/patients/[patientId]/correct/actions';
import { KeyHints } from '@/components/key-hints';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { ShellFooter } from '@/components/shell/shell-registry';
import { UndoBar } from '@/components/undo-bar';
import type { UndoOutcome } from '@/components/undo-bar';
import type { Corrected } from '@/domain/patient-index/correction-view';

type CorrectedPanelProps = { recordId: string; corrected: Corrected; onLeave: () => void };

/** Done: what changed, and the way back. */
export function CorrectedPanel({ recordId, corrected: { version, changed }, onLeave }: CorrectedPanelProps) {
  const t = useTranslations('correct');
  const tFields = useTranslations('register.fields');
  const failureText = useFailureText();
  const [asking, setAsking] = useState(false);
  const words = changed.map((field) => tFields(field)).join(t('cause.separator'));

  useLayoutEffect(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }, []);
  useShortcut({ keys: 'Enter', label: 'correct.keys.back', group: 'correct.keys.title', run: onLeave });
  useShortcut({ keys: 'Alt+Z', label: 'correct.keys.undo', group: 'correct.keys.title', run: () => setAsking(true) });

  async function undo(reason: string): Promise<UndoOutcome> {
    const answer = await ask(() => undoCorrection({ recordId, version, reason }));

    if (!answer.ok) return { outcome: 'refused', message: answer.reason === 'failed' ? failureText(answer.failure) : t('notUndone') };
    onLeave();
    return { outcome: 'undone' };
  }

  return (
    <>
      <section aria-label={t('done')} className="m-4 flex flex-col gap-5 rounded-lg border-2 border-ok/60 bg-card px-6 py-6">
        <h1 className="flex items-center gap-3 text-2xl font-semibold text-ok-text">
          <span className="flex size-10 items-center justify-center rounded-lg bg-ok-surface text-ok">
            <Check aria-hidden className="size-6" strokeWidth={2.5} />
          </span>
          {t('done')}
        </h1>
        <p role="status" className="text-lg">
          {t('doneBody', { fields: words, version })}
        </p>
        <span className="flex">
          <ActButton keys="Enter" primary onAct={onLeave}>
            {t('backToPerson')}
          </ActButton>
        </span>
      </section>
      <ShellFooter>
        <UndoBar action={t('doneBody', { fields: words, version })} asking={asking} onAskingChange={setAsking} onUndo={undo} />
        <KeyHints hints={[{ keys: ['Enter'], label: t('backToPerson') }, { keys: ['Alt+Z'], label: t('keys.undo') }]} />
      </ShellFooter>
    </>
  );
}
