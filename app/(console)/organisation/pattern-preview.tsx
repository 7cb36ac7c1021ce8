'use client';

import { useTranslations } from 'next-intl';
import { useDeferredValue, useMemo } from 'react';

import { PatternClashes } from '@/app/(console)/organisation/pattern-clashes';
import { TryOut } from '@/app/(console)/organisation/try-out';
import { Alert, AlertDescription } from '@/components/ui/alert';
import { previewLocalPattern } from '@/domain/identifiers/cards/preview-local-pattern';
import { localPatternOf } from '@/domain/organisation/find-pattern-faults';
import type { CardPatternFields, Entry } from '@/domain/organisation/organisation-view';

type PatternPreviewProps = {
  draft: CardPatternFields;
  entry: Entry<CardPatternFields> | null;
  entries: readonly Entry<CardPatternFields>[];
  today: string;
};

/** What the pattern would do to every desk before it is saved, and a box to try cards on it. */
export function PatternPreview({ draft, entry, entries, today }: PatternPreviewProps) {
  const t = useTranslations('organisation.preview');
  // Typing goes on while the clashes of the last letters are still being looked for.
  const looked = useDeferredValue(draft);
  const { patterns, index, preview } = useMemo(() => {
    const active = withDraft(entries, entry, looked);
    return { ...active, preview: previewLocalPattern(active.patterns, active.index, today) };
  }, [entries, entry, looked, today]);

  return (
    <section aria-label={t('title')} className="flex min-w-0 flex-col gap-4">
      <TryOut patterns={patterns} draftIndex={index} today={today} />
      {preview.ok ? (
        <div role="status" className="flex flex-col gap-3">
          <p>
            <span className="text-muted-foreground">{t('examples')}</span> <span className="digits break-all">{preview.examples.join('  ')}</span>
          </p>
          {entry && changesNumbers(entry.fields, looked) && (
            <Alert variant="attention">
              <AlertDescription>{t('changesNumbers')}</AlertDescription>
            </Alert>
          )}
          <PatternClashes preview={preview} patterns={patterns} />
        </div>
      ) : (
        <p role="status" className="text-base text-muted-foreground">
          {looked.pattern === '' ? t('begin') : t(`faults.${preview.fault}`, { place: preview.at + 1 })}
        </p>
      )}
    </section>
  );
}

/** The patterns in force with the draft in its place; one that is switched off is looked at as if it were on. */
function withDraft(entries: PatternPreviewProps['entries'], entry: PatternPreviewProps['entry'], draft: CardPatternFields) {
  const beside = entry ? entries : [...entries, { id: '', version: 0, fields: draft }];
  const active = beside.filter(({ id, fields }) => fields.open || id === entry?.id);

  return {
    index: active.findIndex(({ id }) => id === (entry?.id ?? '')),
    patterns: active.map(({ id, fields }) => localPatternOf(id === (entry?.id ?? '') ? draft : fields)),
  };
}

/** Cards that were registered keep the number they were read as. */
function changesNumbers(before: CardPatternFields, now: CardPatternFields): boolean {
  return (['kind', 'assigner', 'stripPrefix', 'keepZeros'] as const).some((field) => before[field] !== now[field]);
}
