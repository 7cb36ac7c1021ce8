'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';

import { saveDraft } from '@/app/(console)/desk/actions';
import { ask } from '@/app/(console)/guard-refusal';
import type { Failure } from '@/app/(console)/guard-refusal';
import type { DraftView, RegistrationFields } from '@/domain/desk/desk-views';

export type SaveStatus =
  | { status: 'saved'; at: string }
  | { status: 'changed' }
  | { status: 'gone' }
  | { status: 'failed'; failure: Failure };

type Snapshot = { fields: RegistrationFields; sources: DraftView['sources'] };

const QUIET = 2_000;

/** Keeps the form on the server, two seconds after the last key; leaving saves what is still owed. */
export function useAutosave({ draftId, savedAt }: DraftView, snapshot: () => Snapshot) {
  const [save, setSave] = useState<SaveStatus>({ status: 'saved', at: savedAt });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const owed = useRef(false);

  async function saveNow() {
    clearTimeout(timer.current);
    if (!owed.current) return;

    owed.current = false;
    const answer = await ask(() => saveDraft({ draftId, ...snapshot() }));
    if (answer.ok) setSave({ status: 'saved', at: answer.value.savedAt });
    else if (answer.reason === 'failed') setSave({ status: 'failed', failure: answer.failure });
    else setSave({ status: 'gone' });
    // What could not be saved is still owed, and goes out with the next key or on leaving.
    owed.current ||= !answer.ok && answer.reason === 'failed';
  }

  const saveOnLeaving = useEffectEvent(() => {
    clearTimeout(timer.current);
    // Nobody is left to be told; a lock refuses it, and the last two seconds are gone.
    if (owed.current) void saveDraft({ draftId, ...snapshot() }).catch(() => undefined);
  });

  useEffect(() => () => saveOnLeaving(), []);

  return {
    save,
    saveNow,
    noteChange() {
      owed.current = true;
      setSave({ status: 'changed' });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void saveNow(), QUIET);
    },
    /** The form is being sent: until its answer comes the draft is left alone. */
    pause: () => clearTimeout(timer.current),
    /** The draft became a person. */
    forget() {
      owed.current = false;
    },
  };
}
