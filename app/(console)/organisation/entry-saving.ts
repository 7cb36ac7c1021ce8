import type { Answer } from '@/domain/access/answer';
import type { EntrySave, SavedEntry, SaveRefusal } from '@/server/organisation/save-entry';

/** The action that saves entries of one list. */
export type SaveAction<Fields> = (input: EntrySave<Fields>) => Promise<Answer<SavedEntry<Fields>, SaveRefusal<Fields>>>;

/** What was done last and how it is taken back; undoing answers with the sentence of what stood in its way, or null. */
export type LastAct = { sentence: string; undo: (() => Promise<string | null>) | null };
