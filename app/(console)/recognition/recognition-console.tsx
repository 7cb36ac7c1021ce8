'use client';

import { useTranslations } from 'next-intl';
import { useId, useRef } from 'react';
import type { KeyboardEvent, SubmitEvent } from 'react';

import { useFailureText } from '@/app/(console)/failure-text';
import { ExplanationView } from '@/app/(console)/recognition/explanation-view';
import { SpecimenShelf } from '@/app/(console)/recognition/specimen-shelf';
import { useExplanation } from '@/app/(console)/recognition/use-explanation';
import type { ExplanationState } from '@/app/(console)/recognition/use-explanation';
import { KeyHints } from '@/components/key-hints';
import { TableSkeleton } from '@/components/loading-skeleton';
import { useScanConsumer } from '@/components/scan-capture/scan-context';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { ShellFooter } from '@/components/shell/shell-registry';
import { Alert, AlertDescription } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { isComposing } from '@/components/ui/is-composing';
import { Label } from '@/components/ui/label';
import { Textarea } from '@/components/ui/textarea';
import type { Specimen } from '@/domain/identifiers/specimens.data';

/** Scan, paste, type or pick a specimen: what it is read as, and why not as something else. */
export function RecognitionConsole({ specimens }: { specimens: readonly Specimen[] }) {
  const t = useTranslations('recognition');
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const { state, explain, forget } = useExplanation();

  useShortcut({ keys: 'F2', label: 'recognition.keys.type', group: 'recognition.title', run: () => box.current?.select() });
  useShortcut({ keys: 'Escape', label: 'recognition.keys.clear', group: 'recognition.title', run: clear });
  useScanConsumer((scan) => {
    show(scan.text);
    return 'handled';
  });

  function show(text: string) {
    if (box.current) box.current.value = text.replace(/\r\n?/g, '\n');
    void explain(text);
  }

  function clear() {
    if (box.current) box.current.value = '';
    forget();
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    void explain(box.current?.value ?? '');
  }

  function readOnEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  }

  return (
    <div className="flex flex-col gap-4">
      <form onSubmit={submit} className="flex flex-col gap-1.5">
        <Label htmlFor={id}>{t('box.label')}</Label>
        <div className="flex flex-wrap items-start gap-2">
          <Textarea
            ref={box}
            id={id}
            autoFocus
            autoComplete="off"
            spellCheck={false}
            translate="no"
            aria-describedby={`${id}-hint`}
            onKeyDown={readOnEnter}
            className="digits min-h-11 flex-1 basis-80"
          />
          <Button type="submit" size="lg" aria-disabled={state.name === 'working'}>
            {t('box.read')}
          </Button>
        </div>
        <p id={`${id}-hint`} className="text-sm text-muted-foreground">
          {t('box.hint')}
        </p>
      </form>
      <Result state={state} />
      <SpecimenShelf specimens={specimens} onPick={show} />
      <ShellFooter>
        <KeyHints
          hints={[
            { keys: ['Enter'], label: t('keys.read') },
            { keys: ['Shift+Enter'], label: t('keys.newLine') },
            { keys: ['F2'], label: t('keys.type') },
            { keys: ['Esc'], label: t('keys.clear') },
          ]}
        />
      </ShellFooter>
    </div>
  );
}

function Result({ state }: { state: ExplanationState }) {
  const failureText = useFailureText();

  switch (state.name) {
    case 'ready':
      return null;
    case 'working':
      return <TableSkeleton rows={4} className="rounded-lg border bg-card" />;
    case 'failed':
      return (
        <Alert variant="danger" role="alert">
          <AlertDescription>{failureText(state.failure)}</AlertDescription>
        </Alert>
      );
    case 'explained':
      return <ExplanationView explanation={state.explanation} characters={[...state.text].length} />;
  }
}
