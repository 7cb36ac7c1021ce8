import { useTranslations } from 'next-intl';

import type { EntryForm } from '@/app/(console)/organisation/entry-dialog';
import { TextField } from '@/app/(console)/organisation/text-field';
import type { DeskFields } from '@/domain/organisation/organisation-view';

/** What departments and windows share: a code for systems, a name in both languages for people. */
export function PlaceFields<Fields extends DeskFields>({ form, set }: { form: EntryForm<Fields>; set: (changed: Partial<DeskFields>) => void }) {
  const t = useTranslations('organisation.hints');
  const { fields } = form;

  return (
    <>
      <TextField form={form} field="name" value={fields.name} onChange={(name) => set({ name })} autoFocus />
      <TextField form={form} field="nameEnglish" value={fields.nameEnglish} onChange={(nameEnglish) => set({ nameEnglish })} />
      <TextField
        form={form}
        field="code"
        value={fields.code}
        onChange={(code) => set({ code: code.toUpperCase() })}
        hint={t('code')}
        className="digits w-48"
      />
    </>
  );
}
