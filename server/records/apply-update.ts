import 'server-only';

import type { Source } from '@/domain/records/source';
import type { SourceUpdate } from '@/server/records/ask-hospitals';
import type { SharedAnswer } from '@/server/records/share-answer';

export type KnownHistory = { sources: readonly Source[]; answers: readonly SharedAnswer[] };

/** What is known after one hospital's news: its state always, its items where it sent any. */
export function applyUpdate({ sources, answers }: KnownHistory, { organisationCode, state, answers: fresh }: SourceUpdate): KnownHistory {
  return {
    sources: sources.map((source) => (source.organisationCode === organisationCode ? { ...source, state } : source)),
    answers: fresh === null ? answers : [...answers.filter((answer) => answer.organisationCode !== organisationCode), ...fresh],
  };
}
