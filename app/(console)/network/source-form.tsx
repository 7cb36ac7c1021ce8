'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRef } from 'react';

import { ActForm } from '@/app/(console)/act-form';
import { saveSource } from '@/app/(console)/network/actions';
import { readSourceFields } from '@/app/(console)/network/read-source-fields';
import type { SourceAct } from '@/app/(console)/network/source-act';
import { SourceFields } from '@/app/(console)/network/source-fields';
import { useSourceWords } from '@/app/(console)/network/use-source-words';
import { useProvenAct } from '@/app/(console)/use-proven-act';
import { placeName } from '@/components/place-name';
import type { CapabilityView, SaveSourceRefusal } from '@/domain/records/network-view';

type SourceFormProps = { act: Extract<SourceAct, { kind: 'connect' | 'change' }>; onDone: (sentence: string) => void };

/** What is typed is tried against the hospital's server before it is kept; what came of it is said either way. */
export function SourceForm({ act, onDone }: SourceFormProps) {
  const t = useTranslations('network');
  const name = placeName(act.hospital, useLocale());
  const words = useSourceWords();
  const fields = useRef<HTMLDivElement>(null);
  const connection = act.kind === 'change' ? act.connection : null;
  const proven = useProvenAct<CapabilityView, SaveSourceRefusal>({
    refusalText: words.refusal,
    onDone: (capability) => onDone(t('save.done', { name, server: words.server(capability), gives: words.capability(capability) })),
  });

  function submit(password: string) {
    const form = fields.current?.closest('form');
    if (!form) return;

    const entry = readSourceFields(new FormData(form), act.hospital.code, connection);
    void proven.run(() => saveSource(entry), password);
  }

  return (
    <ActForm confirm={t('save.confirm')} workingText={t('save.working')} act={proven} onSubmit={submit}>
      <div ref={fields}>
        <SourceFields connection={connection} />
      </div>
    </ActForm>
  );
}
