'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { saveDraft } from '@/app/(console)/desk/actions';
import { ask } from '@/app/(console)/guard-refusal';
import type { Failure } from '@/app/(console)/guard-refusal';
import { emptyFields } from '@/domain/desk/desk-views';

/** Leads to the form: of the draft a card started, or of an empty one. */
export function useStartRegistration() {
  const router = useRouter();
  const [failure, setFailure] = useState<Failure | null>(null);

  return {
    failure,
    async start(draftId: string | null) {
      setFailure(null);
      const answer = draftId === null ? await ask(() => saveDraft({ draftId: null, fields: emptyFields, sources: {} })) : null;

      if (answer && !answer.ok) setFailure(answer.reason === 'failed' ? answer.failure : { kind: 'unexpected', traceId: null });
      else router.push(`/desk/register?draft=${draftId ?? answer?.value.draftId ?? ''}`);
    },
  };
}
