'use client';

import { History, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';

import { drawKey } from '@/app/(console)/desk/draw-key';
import { undoCase } from '@/app/(console)/duplicates/actions';
import { useFailureText } from '@/app/(console)/failure-text';
import { ask } from '@/app/(console)/guard-refusal';
import { formatInstant } from '@/components/format-instant';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { ShellFooter } from '@/components/shell/shell-registry';
import { Button } from '@/components/ui/button';
import { KeyCombo } from '@/components/ui/kbd';
import { Spinner } from '@/components/ui/spinner';
import type { LastDecided } from '@/domain/patient-index/case-view';

/** What was decided a moment ago, and the one key that takes it back; later it is undone from the person's page. */
export function LastDecisionBar({ last }: { last: LastDecided }) {
  const t = useTranslations('duplicates');
  const failureText = useFailureText();
  const router = useRouter();
  const [state, setState] = useState<{ status: 'open' | 'working' } | { status: 'refused'; message: string }>({ status: 'open' });
  const key = useRef({ caseId: '', key: '' });

  async function takeBack(): Promise<void> {
    if (state.status === 'working') return;
    if (key.current.caseId !== last.caseId) key.current = { caseId: last.caseId, key: drawKey() };

    setState({ status: 'working' });
    const answer = await ask(() => undoCase({ idempotencyKey: key.current.key, caseId: last.caseId }));
    if (answer.ok) return router.push(`/duplicates/${answer.value.caseId}`);

    key.current = { caseId: '', key: '' };
    setState({ status: 'refused', message: answer.reason === 'failed' ? failureText(answer.failure) : t('undo.refused') });
  }

  useShortcut({ keys: 'Z', label: 'duplicates.keys.undo', group: 'duplicates.keys.title', run: () => void takeBack() });

  return (
    <ShellFooter>
      <section aria-label={t('undo.title')} className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1.5 border-t border-primary/40 bg-accent px-4 py-1.5 text-accent-foreground">
        <History aria-hidden className="size-5 shrink-0" />
        <p className="min-w-48 flex-1 text-base">
          {t('undo.last', { outcome: t(`outcomes.${last.outcome}`), time: formatInstant(new Date(last.at), 'minute') })}
          {state.status === 'refused' && (
            <span role="alert" className="ms-3 font-medium text-danger-text">
              {state.message}
            </span>
          )}
        </p>
        <Button variant="outline" aria-keyshortcuts="Z" aria-disabled={state.status === 'working'} onClick={() => void takeBack()}>
          {state.status === 'working' ? <Spinner /> : <Undo2 aria-hidden />}
          {t('undo.action')}
          <KeyCombo keys="Z" aria-hidden />
        </Button>
      </section>
    </ShellFooter>
  );
}
