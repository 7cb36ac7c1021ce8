import { UsersRound } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';

import { RoleReference } from '@/app/(console)/staff/role-reference';
import { StaffTable } from '@/app/(console)/staff/staff-table';
import { EmptyState } from '@/components/empty-state';
import { OrganisationList } from '@/components/organisation-list';
import { Card } from '@/components/ui/card';
import { guardedRead } from '@/server/guarded-read';
import { listStaff } from '@/server/staff/list-staff';

type StaffPageProps = { searchParams: Promise<{ at?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('staff');

  return { title: t('title') };
}

/** Who works in the whole installation, one organisation at a time. */
export default async function StaffPage({ searchParams }: StaffPageProps) {
  const { at } = await searchParams;
  const organisationCode = typeof at === 'string' ? at : null;
  const { organisations, chosen, staff } = await guardedRead(
    { permission: 'administer-staff', purpose: 'administration' },
    listStaff,
    { organisationCode },
  );
  const t = await getTranslations('staff');

  return (
    <div className="flex flex-col gap-4 p-5">
      <header className="flex flex-wrap items-baseline gap-x-4">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-muted-foreground">{t('description')}</p>
      </header>
      <div className="grid gap-4 xl:grid-cols-[16rem_minmax(0,1fr)] xl:items-start">
        <OrganisationList
          organisations={organisations.map((organisation) => ({
            ...organisation,
            note: t('hospitals.counts', { staff: organisation.staff, signedIn: organisation.signedIn }),
          }))}
          chosenCode={chosen?.code ?? null}
          path="/staff"
        />
        <div className="flex min-w-0 flex-col gap-4">
          <Card>
            {chosen ? (
              <StaffTable organisation={chosen} staff={staff} />
            ) : (
              <EmptyState icon={UsersRound} title={t('empty.title')} description={t('empty.body')} />
            )}
          </Card>
          <RoleReference />
        </div>
      </div>
    </div>
  );
}
