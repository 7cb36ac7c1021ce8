'use client';

import { UnexpectedError } from '@/components/unexpected-error';

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main>
      <UnexpectedError error={error} onRetry={retry} />
    </main>
  );
}
