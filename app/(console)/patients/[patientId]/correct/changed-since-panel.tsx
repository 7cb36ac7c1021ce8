'use client';

import { useTranslations } from 'next-intl';

import { useCodeName } from '@/app/(console)/patients/[patientId]/use-code-name';
import { TimeAgo } from '@/components/instant';
import { Button } from '@/components/ui/button';
import { Table, TableBody, TableCaption, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { registrationFieldNames } from '@/domain/desk/desk-views';
import type { RegistrationFields } from '@/domain/desk/desk-views';
import type { StandingVersion } from '@/domain/patient-index/correction-view';

type ChangedSincePanelProps = { standing: StandingVersion; seen: RegistrationFields; onReload: () => void };

/** Somebody wrote first: what they changed, beside what this form was drawn from. Nothing is overwritten unseen. */
export function ChangedSincePanel({ standing: { fields, by, at }, seen, onReload }: ChangedSincePanelProps) {
  const t = useTranslations('correct.changedSince');
  const tFields = useTranslations('register.fields');
  const valueText = useValueText();
  const changed = registrationFieldNames.filter((field) => fields[field] !== seen[field]);

  return (
    <section aria-label={t('title')} className="flex flex-col gap-3 rounded-lg border-2 border-attention bg-card px-5 py-4">
      <div role="alert">
        <h2 className="text-xl font-semibold">{t('title')}</h2>
        <p className="text-base">{t.rich('body', { by: by ?? t('somebody'), ago: () => <TimeAgo instant={new Date(at)} /> })}</p>
      </div>
      <Table scrollLabel={t('caption')}>
        <TableCaption className="sr-only">{t('caption')}</TableCaption>
        <TableHeader>
          <TableRow>
            <TableHead>{t('field')}</TableHead>
            <TableHead>{t('seen')}</TableHead>
            <TableHead>{t('now')}</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {changed.map((field) => (
            <TableRow key={field}>
              <TableHead scope="row">{tFields(field)}</TableHead>
              <TableCell>{valueText(field, seen)}</TableCell>
              <TableCell className="font-semibold">{valueText(field, fields)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Button size="lg" autoFocus className="self-start" onClick={onReload}>
        {t('reload')}
      </Button>
    </section>
  );
}

function useValueText() {
  const t = useTranslations('correct.changedSince');
  const tSex = useTranslations('desk.person.sex');
  const codeName = useCodeName();

  return (field: keyof RegistrationFields, fields: RegistrationFields): string => {
    if (field === 'sex') return tSex(fields.sex);
    if (fields[field] === '') return t('empty');
    if (field === 'nationality') return codeName.country(fields.nationality);
    return field === 'ethnicGroup' ? codeName.ethnicGroup(fields.ethnicGroup) : fields[field];
  };
}
