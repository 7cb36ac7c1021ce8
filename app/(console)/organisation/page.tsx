import { Building2 } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';

import { OrganisationRooms } from '@/app/(console)/organisation/organisation-rooms';
import { EmptyState } from '@/components/empty-state';
import { OrganisationList } from '@/components/organisation-list';
import { Card } from '@/components/ui/card';
import { shanghaiDate } from '@/domain/calendar';
import { guardedRead } from '@/server/guarded-read';
import { readOrganisation } from '@/server/organisation/read-organisation';

type OrganisationPageProps = { searchParams: Promise<{ at?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('organisation');

  return { title: t('title') };
}

/** What a hospital's desks are made of: departments, windows, and how its own cards look. */
export default async function OrganisationPage({ searchParams }: OrganisationPageProps) {
  const { at } = await searchParams;
  const { hospitals, chosen, ...rooms } = await guardedRead(
    { permission: 'administer-organisation', purpose: 'administration' },
    readOrganisation,
    { hospitalCode: typeof at === 'string' ? at : null },
  );
  const t = await getTranslations('organisation');

  return (
    <div className="flex flex-col gap-4 p-5">
      <header className="flex flex-wrap items-baseline gap-x-4">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-muted-foreground">{t('description')}</p>
      </header>
      {chosen ? (
        <div className="grid gap-4 xl:grid-cols-[16rem_minmax(0,1fr)] xl:items-start">
          <OrganisationList
            organisations={hospitals.map((hospital) => ({
              ...hospital,
              note: t('counts', { departments: hospital.departments, desks: hospital.desks }),
            }))}
            chosenCode={chosen.code}
            path="/organisation"
          />
          <OrganisationRooms key={chosen.id} hospital={chosen} today={shanghaiDate(new Date())} {...rooms} />
        </div>
      ) : (
        <Card>
          <EmptyState icon={Building2} title={t('empty.title')} description={t('empty.body')} />
        </Card>
      )}
    </div>
  );
}
