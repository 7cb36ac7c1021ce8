'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';

import { useFailureText } from '@/app/(console)/failure-text';
import { ask } from '@/app/(console)/guard-refusal';
import { arrangeEntries } from '@/app/(console)/organisation/actions';
import type { LastAct, SaveAction } from '@/app/(console)/organisation/entry-saving';
import type { Entry, EntryList } from '@/domain/organisation/organisation-view';
import type { EntrySave, SavedEntry, SaveRefusal } from '@/server/organisation/save-entry';

type EntryActsInput<Fields> = {
  hospitalId: string;
  list: EntryList;
  save: SaveAction<Fields>;
  nameOf: (fields: Fields) => string;
  onAct: (act: LastAct) => void;
};

/** What the form hears: done, refused with what to show beside the fields, or a sentence. */
export type SaveAnswer<Fields> = { done: true } | { done: false; refusal: SaveRefusal<Fields> | null; problem: string };

/** Saving, switching and moving, each with its way back. */
export function useEntryActs<Fields extends { open: boolean }>({ hospitalId, list, save, nameOf, onAct }: EntryActsInput<Fields>) {
  const t = useTranslations('organisation');
  const failureText = useFailureText();
  const router = useRouter();

  async function submit(input: Omit<EntrySave<Fields>, 'hospitalId'>): Promise<SaveAnswer<Fields> & { value?: SavedEntry<Fields> }> {
    const answer = await ask(() => save({ hospitalId, ...input }));
    if (answer.ok) {
      router.refresh();
      return { done: true, value: answer.value };
    }
    if (answer.reason === 'failed') return { done: false, refusal: null, problem: failureText(answer.failure) };
    // What the page shows is no longer so.
    if (answer.reason === 'changed-meanwhile' || answer.reason === 'not-found') router.refresh();
    return { done: false, refusal: answer, problem: t(`refusals.${answer.reason}`) };
  }

  /** Undoing an addition closes it: numbers may have been given out there meanwhile. */
  async function undoSave({ saved, before }: SavedEntry<Fields>): Promise<string | null> {
    const fields = before ? before.fields : { ...saved.fields, open: false };
    const answer = await submit({ existing: { id: saved.id, version: saved.version }, fields });

    return answer.done ? null : answer.problem;
  }

  async function saveFields(existing: Entry<Fields> | null, fields: Fields): Promise<SaveAnswer<Fields>> {
    const answer = await submit({ existing: existing && { id: existing.id, version: existing.version }, fields });
    const { value } = answer;
    if (!value) return answer;

    const change = !existing ? 'added' : existing.fields.open === fields.open ? 'changed' : fields.open ? 'opened' : 'closed';
    onAct({ sentence: t(`done.${change}`, { name: nameOf(fields) }), undo: () => undoSave(value) });
    return answer;
  }

  async function arrange(ids: readonly string[], seen: readonly string[]): Promise<string | null> {
    const answer = await ask(() => arrangeEntries({ hospitalId, list, ids: [...ids], seen: [...seen] }));
    router.refresh();
    if (answer.ok) return null;
    return answer.reason === 'failed' ? failureText(answer.failure) : t(`refusals.${answer.reason}`);
  }

  async function toggle(entry: Entry<Fields>): Promise<void> {
    const answer = await saveFields(entry, { ...entry.fields, open: !entry.fields.open });
    if (!answer.done) onAct({ sentence: answer.problem, undo: null });
  }

  async function move(entries: readonly Entry<Fields>[], index: number, by: 1 | -1): Promise<void> {
    const seen = entries.map(({ id }) => id);
    const ids = seen.with(index, seen[index + by] ?? '').with(index + by, seen[index] ?? '');
    const problem = await arrange(ids, seen);
    const name = entries[index] ? nameOf(entries[index].fields) : '';

    onAct(problem === null ? { sentence: t('done.moved', { name }), undo: () => arrange(seen, ids) } : { sentence: problem, undo: null });
  }

  return { saveFields, toggle, move };
}
