import { useTranslations } from 'next-intl';

import type { RecordConflict } from '@/domain/identifiers/identifier';

/** What the reader said beside what the number says, to be held against the card: one of the two is somebody else's. */
export function RecordConflicts({ conflicts }: { conflicts: readonly RecordConflict[] }) {
  const t = useTranslations('desk.conflict');
  const tSex = useTranslations('desk.person.sex');
  const worded = (conflict: RecordConflict, side: 'reader' | 'number') =>
    conflict.field === 'sex' ? tSex(conflict[side] === 'M' ? '1' : '2') : conflict[side];

  return (
    <table className="w-fit text-lg">
      <thead className="text-left text-base text-muted-foreground">
        <tr>
          <td />
          <th scope="col" className="pr-8 font-normal">
            {t('reader')}
          </th>
          <th scope="col" className="font-normal">
            {t('number')}
          </th>
        </tr>
      </thead>
      <tbody className="digits">
        {conflicts.map((conflict) => (
          <tr key={conflict.field}>
            <th scope="row" className="pr-6 text-left text-base font-normal text-muted-foreground">
              {t(conflict.field)}
            </th>
            <td className="pr-8 font-semibold">{worded(conflict, 'reader')}</td>
            <td className="font-semibold">{worded(conflict, 'number')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
