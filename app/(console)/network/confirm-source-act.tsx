'use client';

import { useLocale, useTranslations } from 'next-intl';

import { ActForm } from '@/app/(console)/act-form';
import { pauseSource, removeSource } from '@/app/(console)/network/actions';
import type { SourceAct } from '@/app/(console)/network/source-act';
import { useSourceWords } from '@/app/(console)/network/use-source-words';
import { useProvenAct } from '@/app/(console)/use-proven-act';
import { placeName } from '@/components/place-name';

type ConfirmSourceActProps = { act: Extract<SourceAct, { kind: 'pause' | 'resume' | 'remove' }>; onDone: (sentence: string) => void };

/** Pausing, resuming, removing: one deliberate press, after reading what follows from it. */
export function ConfirmSourceAct({ act: { kind, hospital, connection }, onDone }: ConfirmSourceActProps) {
  const t = useTranslations('network');
  const name = placeName(hospital, useLocale());
  const words = useSourceWords();
  const proven = useProvenAct({ refusalText: words.refusal, onDone: () => onDone(t(`${kind}.done`, { name })) });
  const { recordSourceId } = connection;

  function carryOut() {
    return kind === 'remove' ? removeSource({ recordSourceId }) : pauseSource({ recordSourceId, paused: kind === 'pause' });
  }

  return (
    <ActForm
      confirm={t(`${kind}.confirm`, { name })}
      workingText={t(`${kind}.working`)}
      destructive={kind === 'remove'}
      act={proven}
      onSubmit={(password) => void proven.run(carryOut, password)}
    />
  );
}
