'use client';

import { useRef, useState } from 'react';

import type { Failure } from '@/app/(console)/guard-refusal';
import { ask } from '@/app/(console)/guard-refusal';
import { explainScan } from '@/app/(console)/recognition/actions';
import type { Explanation } from '@/domain/identifiers/explain-recognition';

export type ExplanationState =
  | { name: 'ready' }
  | { name: 'working' }
  | { name: 'explained'; explanation: Explanation; text: string }
  | { name: 'failed'; failure: Failure };

/** Asks how a text is read; of several questions the latest is answered. The text stays in the memory of this page. */
export function useExplanation() {
  const [state, setState] = useState<ExplanationState>({ name: 'ready' });
  const latest = useRef(0);

  async function explain(text: string): Promise<void> {
    const request = (latest.current += 1);
    setState({ name: 'working' });

    const answer = await ask(() => explainScan({ text }));
    if (request !== latest.current) return;
    if (answer.ok) setState({ name: 'explained', explanation: answer.value, text });
    else setState({ name: 'failed', failure: 'failure' in answer ? answer.failure : { kind: 'unexpected', traceId: null } });
  }

  function forget() {
    latest.current += 1;
    setState({ name: 'ready' });
  }

  return { state, explain, forget };
}
