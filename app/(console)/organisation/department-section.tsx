'use client';

import { useLocale, useTranslations } from 'next-intl';

import { saveDepartment } from '@/app/(console)/organisation/actions';
import { EntrySection } from '@/app/(console)/organisation/entry-section';
import type { LastAct } from '@/app/(console)/organisation/entry-saving';
import { PlaceFields } from '@/app/(console)/organisation/place-fields';
import { TextField } from '@/app/(console)/organisation/text-field';
import { placeName } from '@/components/place-name';
import type { AdministeredHospital, DepartmentFields, Entry } from '@/domain/organisation/organisation-view';

type DepartmentSectionProps = {
  hospital: AdministeredHospital;
  entries: readonly Entry<DepartmentFields>[];
  onAct: (act: LastAct) => void;
};

const blank: DepartmentFields = { code: '', name: '', nameEnglish: '', queuePrefix: '', open: true };

/** Where patients are checked in to, in the order of the hall's board. */
export function DepartmentSection({ hospital, entries, onAct }: DepartmentSectionProps) {
  const t = useTranslations('organisation');
  const locale = useLocale();

  return (
    <EntrySection
      hospital={hospital}
      list="departments"
      entries={entries}
      blank={blank}
      save={saveDepartment}
      nameOf={(fields) => placeName(fields, locale)}
      onAct={onAct}
      columns={[
        { name: 'name', label: t('columns.name'), cell: ({ fields }) => placeName(fields, locale) },
        { name: 'code', label: t('fields.code'), cell: ({ fields }) => <span className="digits">{fields.code}</span> },
        { name: 'queuePrefix', label: t('fields.queuePrefix'), cell: ({ fields }) => <span className="digits">{fields.queuePrefix}</span> },
      ]}
      form={(form) => (
        <>
          <PlaceFields form={form} set={form.set} />
          <TextField
            form={form}
            field="queuePrefix"
            value={form.fields.queuePrefix}
            onChange={(queuePrefix) => form.set({ queuePrefix: queuePrefix.toUpperCase() })}
            hint={t('hints.queuePrefix')}
            className="digits w-24"
          />
        </>
      )}
    />
  );
}
