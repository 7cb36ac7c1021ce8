'use client';

import { ServerCrash } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useLayoutEffect, useRef } from 'react';
import { EmptyState } from '@/components/empty-state';
import { Button } from '@/components/ui/button';

interface UnexpectedErrorProps {
  error: unknown;
  onRetry: () => void;
}

/** Never shows the error's own words, which may quote a patient: only the number under which the server logged it. */
export function UnexpectedError({ error, onRetry }: UnexpectedErrorProps) {
  const t = useTranslations('errors.unexpected');
  const panel = useRef<HTMLDivElement>(null);
  const digest = findDigest(error);

  useLayoutEffect(() => panel.current?.focus(), []);

  return (
    <div ref={panel} role="alert" tabIndex={-1} className="grid min-h-96 place-items-center p-6 outline-hidden">
      <EmptyState
        headingLevel={1}
        icon={ServerCrash}
        title={t('title')}
        description={
          <>
            <p>{t('body')}</p>
            {digest && (
              <p className="mt-2 text-sm">
                <span className="digits font-semibold text-foreground">{t('reference', { digest })}</span> {t('referenceHint')}
              </p>
            )}
          </>
        }
        action={
          <Button size="lg" onClick={onRetry}>
            {t('action')}
          </Button>
        }
      />
    </div>
  );
}

function findDigest(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('digest' in error)) return undefined;
  return typeof error.digest === 'string' ? error.digest : undefined;
}
