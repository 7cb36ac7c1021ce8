import { useTranslations } from 'next-intl';

import type { Failure } from '@/app/(console)/guard-refusal';

/** The sentence for a failure: what happened, what it means for the work, what to do. */
export function useFailureText(): (failure: Failure) => string {
  const t = useTranslations('desk.failures');

  return (failure) => {
    switch (failure.kind) {
      case 'no-connection':
        return t('noConnection');
      case 'outdated':
        return t('outdated');
      case 'unexpected':
        return failure.traceId ? t('unexpected', { traceId: failure.traceId }) : t('unexpectedUnnumbered');
      case 'malformed':
        return t('malformed');
      case 'not-permitted':
        return t('notPermitted');
      case 'key-reused':
        return t('keyReused');
    }
  };
}
