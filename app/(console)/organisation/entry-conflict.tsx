import { useTranslations } from 'next-intl';

import { useFieldWords } from '@/app/(console)/organisation/use-field-words';
import { Button } from '@/components/ui/button';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';

type EntryConflictProps<Fields> = { now: Fields; mine: Fields; onTakeTheirs: () => void; onOverwrite: () => void };

/** Field by field what stands there now and what would replace it: nothing is overwritten unseen. */
export function EntryConflict<Fields extends object>({ now, mine, onTakeTheirs, onOverwrite }: EntryConflictProps<Fields>) {
  const t = useTranslations('organisation.conflict');
  const { label, value } = useFieldWords();
  const theirs = new Map(Object.entries(now));
  const differing = Object.entries(mine).filter(([field, content]) => theirs.get(field) !== content);

  return (
    <div className="flex flex-col gap-2 rounded-md border border-attention/45 bg-attention-surface p-3">
      <Table>
        <TableHeader>
          <TableRow>
            <TableHead>{t('field')}</TableHead>
            <TableHead>{t('now')}</TableHead>
            <TableHead>{t('mine')}</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {differing.map(([field, content]) => (
            <TableRow key={field}>
              <TableHead scope="row">{label(field)}</TableHead>
              <TableCell>{value(field, theirs.get(field))}</TableCell>
              <TableCell>{value(field, content)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <div className="flex flex-wrap gap-2">
        <Button variant="outline" size="sm" onClick={onTakeTheirs}>
          {t('takeTheirs')}
        </Button>
        <Button variant="outline" size="sm" onClick={onOverwrite}>
          {t('overwrite')}
        </Button>
      </div>
    </div>
  );
}
