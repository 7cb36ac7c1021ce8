'use client';

import { useLocale, useTranslations } from 'next-intl';

import { saveDesk } from '@/app/(console)/organisation/actions';
import { EntrySection } from '@/app/(console)/organisation/entry-section';
import type { LastAct } from '@/app/(console)/organisation/entry-saving';
import { PlaceFields } from '@/app/(console)/organisation/place-fields';
import { placeName } from '@/components/place-name';
import type { AdministeredHospital, DeskEntry, DeskFields } from '@/domain/organisation/organisation-view';

type DeskSectionProps = { hospital: AdministeredHospital; entries: readonly DeskEntry[]; onAct: (act: LastAct) => void };

const blank: DeskFields = { code: '', name: '', nameEnglish: '', open: true };

/** The windows of a hospital: where a clerk sits down, and what every write is stamped with. */
export function DeskSection({ hospital, entries, onAct }: DeskSectionProps) {
  const t = useTranslations('organisation');
  const locale = useLocale();

  return (
    <EntrySection
      hospital={hospital}
      list="desks"
      entries={entries}
      blank={blank}
      save={saveDesk}
      nameOf={(fields) => placeName(fields, locale)}
      onAct={onAct}
      columns={[
        { name: 'name', label: t('columns.name'), cell: ({ fields }) => placeName(fields, locale) },
        { name: 'code', label: t('fields.code'), cell: ({ fields }) => <span className="digits">{fields.code}</span> },
        { name: 'occupied', label: t('columns.occupied'), cell: ({ occupied }) => t('occupied', { count: occupied }) },
      ]}
      form={(form) => <PlaceFields form={form} set={form.set} />}
    />
  );
}
