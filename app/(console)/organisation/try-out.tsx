'use client';

import { useTranslations } from 'next-intl';
import { useId, useMemo, useState } from 'react';

import { StatusChip } from '@/components/status-chip';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { compileLocalPattern } from '@/domain/identifiers/cards/compile-local-pattern';
import { explainRecognition } from '@/domain/identifiers/explain-recognition';
import type { LocalPattern } from '@/domain/identifiers/identifier';

type TryOutProps = {
  patterns: readonly LocalPattern[];
  /** The pattern being edited among them. */
  draftIndex: number;
  today: string;
};

/** Scan or type a card: how it would be read here with the pattern as it stands in the form. Nothing leaves the page. */
export function TryOut({ patterns, draftIndex, today }: TryOutProps) {
  const t = useTranslations('organisation.tryOut');
  const id = useId();
  const [text, setText] = useState('');

  return (
    <div className="flex flex-col gap-1.5 border-b pb-4">
      <Label htmlFor={id}>{t('label')}</Label>
      <Input
        id={id}
        // A dialog lets no scan through but to the field that asks for it.
        data-accepts-scan=""
        value={text}
        onChange={(event) => setText(event.target.value)}
        autoComplete="off"
        spellCheck={false}
        className="digits"
      />
      <div role="status">{text.trim() !== '' && <Verdict text={text} patterns={patterns} draftIndex={draftIndex} today={today} />}</div>
    </div>
  );
}

function Verdict({ text, patterns, draftIndex, today }: TryOutProps & { text: string }) {
  const t = useTranslations('organisation.tryOut');
  const tIdentifiers = useTranslations('identifiers');
  const { recognition, compact, readings } = useMemo(() => explainRecognition(text, { today, localPatterns: patterns }), [text, today, patterns]);
  const [best, ...others] = readings;
  const draft = patterns[draftIndex];
  const byDraft = draft !== undefined && best?.kind === draft.kind && (compileLocalPattern(draft.regex)?.test(compact) ?? false);

  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap items-center gap-2 text-base">
        <span className="font-semibold">{tIdentifiers(`kinds.${recognition.kind}`)}</span>
        {recognition.normalized && <span className="digits break-all">{recognition.normalized}</span>}
        {recognition.valid && <StatusChip tone={best?.decisive ? 'ok' : 'doubt'}>{t(best?.decisive ? 'actedOn' : 'asked')}</StatusChip>}
        {byDraft && <StatusChip tone="ok">{t('byPattern')}</StatusChip>}
      </p>
      {recognition.reason && <p className="text-sm text-attention-text">{tIdentifiers(`reasons.${recognition.reason}`)}</p>}
      {others.length > 0 && (
        <p className="text-sm text-muted-foreground">{t('others', { kinds: others.map(({ kind }) => tIdentifiers(`kinds.${kind}`)).join(t('separator')) })}</p>
      )}
    </div>
  );
}
