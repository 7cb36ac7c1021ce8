import { UsersRound } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';

import { EmptyState } from '@/components/empty-state';
import { ExactTime } from '@/components/instant';
import { ListPage } from '@/components/list-page';
import { Table, TableBody, TableCell, TableColumns, TableRow } from '@/components/ui/table';
import type { TodaysVisit } from '@/domain/desk/desk-views';
import { listTodaysVisits } from '@/server/desk/list-todays-visits';
import { guardedRead } from '@/server/guarded-read';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('visits');

  return { title: t('title') };
}

/** Where a doctor starts: who is in the building today. */
export default async function PatientsPage() {
  const t = await getTranslations('visits');
  const { visits, more } = await guardedRead({ permission: 'read-person', purpose: 'treatment' }, listTodaysVisits, undefined);

  return (
    <ListPage
      id="visits-title"
      title={t('title')}
      description={t('description')}
      count={visits.length > 0 ? t('count', { count: visits.length }) : null}
      more={more ? t('more', { count: visits.length }) : null}
    >
      {visits.length === 0 ? <EmptyState icon={UsersRound} title={t('empty.title')} description={t('empty.body')} /> : <VisitTable visits={visits} />}
    </ListPage>
  );
}

const columns = ['ticket', 'name', 'sex', 'birthDate', 'department', 'time'] as const;

async function VisitTable({ visits }: { visits: readonly TodaysVisit[] }) {
  const [t, locale] = await Promise.all([getTranslations('visits'), getLocale()]);

  return (
    <div className="overflow-hidden rounded-lg border bg-card">
      <Table>
        <TableColumns names={columns} label={(column) => t(`columns.${column}`)} />
        <TableBody>
          {visits.map(({ visit, personId, nameMasked, sex, birthDate }) => (
            <TableRow key={visit.visitId}>
              <TableCell className="digits font-semibold">{visit.ticket}</TableCell>
              <TableCell>
                <Link
                  href={`/patients/${personId}`}
                  prefetch={false}
                  className="text-primary underline underline-offset-4"
                  aria-label={t('open', { name: nameMasked, ticket: visit.ticket })}
                >
                  {nameMasked}
                </Link>
              </TableCell>
              <TableCell>{t(`sex.${sex}`)}</TableCell>
              <TableCell className="digits">{birthDate ?? t('unknownBirthDate')}</TableCell>
              <TableCell>{locale === 'en' ? visit.department.nameEnglish : visit.department.name}</TableCell>
              <TableCell>
                <ExactTime instant={new Date(visit.checkedInAt)} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
