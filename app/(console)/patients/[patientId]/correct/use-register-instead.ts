'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { saveDraft } from '@/app/(console)/desk/actions';
import { ask } from '@/app/(console)/guard-refusal';
import type { Failure } from '@/app/(console)/guard-refusal';
import { registrationFieldNames } from '@/domain/desk/desk-views';
import type { RegistrationFields } from '@/domain/desk/desk-views';

/** Somebody else is at the window: what was typed becomes the start of their own registration. */
export function useRegisterInstead() {
  const router = useRouter();
  const [failure, setFailure] = useState<Failure | null>(null);

  return {
    failure,
    async start(fields: RegistrationFields) {
      const sources = Object.fromEntries(registrationFieldNames.filter((field) => fields[field] !== '').map((field) => [field, 'TYPED' as const]));
      const answer = await ask(() => saveDraft({ draftId: null, fields, sources }));

      if (answer.ok) router.push(`/desk/register?draft=${answer.value.draftId}`);
      else setFailure(answer.reason === 'failed' ? answer.failure : { kind: 'unexpected', traceId: null });
    },
  };
}
