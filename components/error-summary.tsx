'use client';

import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useLayoutEffect, useRef, type MouseEvent } from 'react';

export interface LinkedProblem {
  /** The id of the control to jump to. */
  fieldId: string;
  /** The same words as beside the field. */
  message: string;
}

interface ErrorSummaryProps {
  /** A new array for every failed submission, also when it holds the same problems: that is what takes focus again. */
  problems: readonly LinkedProblem[];
}

/** All that stands in the way, first on the page and in focus; one problem still gets a summary. */
export function ErrorSummary({ problems }: ErrorSummaryProps) {
  const t = useTranslations('general.errorSummary');
  const panel = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (problems.length > 0) panel.current?.focus();
  }, [problems]);

  if (problems.length === 0) return null;

  return (
    <div
      ref={panel}
      role="alert"
      tabIndex={-1}
      data-slot="error-summary"
      className="rounded-md border-2 border-danger bg-danger-surface px-4 py-3 text-danger-text"
    >
      <h2 className="flex items-center gap-2 text-lg font-semibold">
        <CircleAlert aria-hidden className="size-5 shrink-0 text-danger" />
        {t('title', { count: problems.length })}
      </h2>
      <ul className="mt-1 flex flex-col pl-7">
        {problems.map(({ fieldId, message }) => (
          <li key={fieldId}>
            <a
              href={`#${fieldId}`}
              onClick={jumpToField}
              className="inline-flex min-h-7 items-center font-medium underline underline-offset-4 hover:decoration-2"
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Focus rather than navigate: the address keeps no trace, and the label comes into view with its field. */
function jumpToField(event: MouseEvent<HTMLAnchorElement>) {
  const field = document.getElementById(event.currentTarget.hash.slice(1));
  if (!field) return;

  event.preventDefault();
  (field.closest('[data-slot="field"]') ?? field).scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
}
