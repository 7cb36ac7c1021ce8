'use client';

import { useTranslations } from 'next-intl';

import { saveCardPattern } from '@/app/(console)/organisation/actions';
import { EntrySection } from '@/app/(console)/organisation/entry-section';
import type { LastAct } from '@/app/(console)/organisation/entry-saving';
import { PatternFields } from '@/app/(console)/organisation/pattern-fields';
import { PatternPreview } from '@/app/(console)/organisation/pattern-preview';
import type { AdministeredHospital, CardPatternFields, Entry } from '@/domain/organisation/organisation-view';

type PatternSectionProps = {
  hospital: AdministeredHospital;
  entries: readonly Entry<CardPatternFields>[];
  today: string;
  onAct: (act: LastAct) => void;
};

/** How the hospital's own cards look; within a kind the first pattern that fits is believed. */
export function PatternSection({ hospital, entries, today, onAct }: PatternSectionProps) {
  const t = useTranslations('organisation');
  const tKinds = useTranslations('identifiers.kinds');
  const blank: CardPatternFields = {
    kind: 'hospital_card',
    pattern: '',
    assigner: hospital.code,
    stripPrefix: '',
    keepZeros: true,
    example: '',
    open: true,
  };

  return (
    <EntrySection
      hospital={hospital}
      list="patterns"
      entries={entries}
      blank={blank}
      save={saveCardPattern}
      nameOf={({ pattern }) => pattern}
      onAct={onAct}
      columns={[
        { name: 'pattern', label: t('fields.pattern'), cell: ({ fields }) => <span className="digits break-all">{fields.pattern}</span> },
        { name: 'kind', label: t('fields.kind'), cell: ({ fields }) => tKinds(fields.kind) },
        { name: 'example', label: t('fields.example'), cell: ({ fields }) => <span className="digits">{fields.example}</span> },
        { name: 'assigner', label: t('fields.assigner'), cell: ({ fields }) => <span className="digits">{fields.assigner}</span> },
      ]}
      form={(form) => <PatternFields form={form} />}
      aside={(fields, entry) => <PatternPreview draft={fields} entry={entry} entries={entries} today={today} />}
    />
  );
}
