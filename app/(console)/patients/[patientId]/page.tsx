import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import * as z from 'zod';

import { countryChoices } from '@/app/(console)/desk/register/code-choices';
import { PersonCards } from '@/app/(console)/patients/[patientId]/cards/person-cards';
import { HistoryDoor } from '@/app/(console)/patients/[patientId]/history-door';
import { HospitalRecords } from '@/app/(console)/patients/[patientId]/hospital-records';
import { IdentifiedNotice } from '@/app/(console)/patients/[patientId]/identified-notice';
import { MergedNotice } from '@/app/(console)/patients/[patientId]/merged-notice';
import { OpenIdentity } from '@/app/(console)/patients/[patientId]/open-identity';
import { PendingNotice } from '@/app/(console)/patients/[patientId]/pending-notice';
import { RevealingBanner } from '@/app/(console)/patients/[patientId]/revealing-banner';
import { RevealingChain } from '@/app/(console)/patients/[patientId]/revealing-chain';
import { TodaysVisits } from '@/app/(console)/patients/[patientId]/todays-visits';
import { UndoableTimeline } from '@/app/(console)/patients/[patientId]/undoable-timeline';
import { AccessList } from '@/components/access-list';
import type { LinkedHospital } from '@/components/chain-hospital';
import { IdentityTimeline } from '@/components/identity-timeline';
import type { BannerPerson } from '@/components/person-banner';
import { Card, CardAction, CardDescription, CardHeader, CardTitle } from '@/components/ui/card';
import { may } from '@/domain/access/may';
import { purposeOfLook } from '@/domain/access/purpose-of-look';
import type { HospitalView, PersonView } from '@/domain/patient-index/person-view';
import { guardedRead } from '@/server/guarded-read';
import { readPerson } from '@/server/patient-index/read-person';
import { requireSignedInStaff } from '@/server/session/require-signed-in-staff';

type PatientPageProps = { params: Promise<{ patientId: string }>; searchParams: Promise<{ from?: string | string[] }> };

/** The same words for every patient: titles end up in histories and on shared screens. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('patients');

  return { title: t('title') };
}

/** One person: who, whether it is them, what to do next, then the evidence. */
export default async function PatientPage({ params, searchParams }: PatientPageProps) {
  const personId = z.uuid().safeParse((await params).patientId);
  if (!personId.success) notFound();

  const staff = await requireSignedInStaff();
  const purpose = purposeOfLook(staff.roles);
  const page = await guardedRead({ permission: 'read-person', purpose }, readPerson, { personId: personId.data });
  if (page.state === 'retired') redirect(`/patients/${page.survivorId}?from=${personId.data}`);

  const { person, departments } = page;
  const [t, tRegister, locale, { from }] = await Promise.all([getTranslations('patients'), getTranslations('register'), getLocale(), searchParams]);
  const merged = person.formerNumbers.find((former) => former.personId === from);

  return (
    <div className="flex flex-col [&_:is(a,button,summary)]:scroll-mt-36">
      <RevealingBanner personId={person.personId} person={bannerOf(person)} />
      {merged && <MergedNotice indexNumber={merged.indexNumber} />}
      {person.pending && <PendingNotice personId={person.personId} pending={person.pending} mayAct={may(staff.roles, 'register-person')} />}
      {person.identifications.map((identification) => (
        <IdentifiedNotice key={identification.eventId} identification={identification} />
      ))}
      <HistoryDoor personId={person.personId} roles={staff.roles} />
      <div className="grid gap-4 p-4 lg:grid-cols-[minmax(0,1fr)_19rem] lg:grid-rows-[auto_1fr] lg:items-start">
        <div className="min-w-0 lg:col-start-2">
          <TodaysVisits personId={person.personId} visits={person.todaysVisits} departments={departments} />
        </div>
        <div className="flex min-w-0 flex-col gap-4 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <Card aria-labelledby="chain-title">
            <CardHeader>
              <CardTitle id="chain-title">{t('chain.title')}</CardTitle>
              <CardDescription>{t('chain.description')}</CardDescription>
            </CardHeader>
            <RevealingChain
              personId={person.personId}
              person={{ name: person.name, indexNumber: person.indexNumber, cards: person.cards }}
              hospitals={person.hospitals.map(linkedHospital)}
            />
          </Card>
          <PersonCards
            person={{ personId: person.personId, name: person.name }}
            cards={person.cards}
            hospitals={person.hospitals.map(({ code, name, nameEnglish }) => ({ code, name, nameEnglish }))}
            countries={may(staff.roles, 'add-card') ? countryChoices(locale, tRegister('taiwan')) : null}
          />
          <HospitalRecords personId={person.personId} hospitals={person.hospitals} />
        </div>
        <div className="flex min-w-0 flex-col gap-4 lg:col-start-2">
          <Card aria-labelledby="changes-title">
            <CardHeader>
              <CardTitle id="changes-title">{t('changes.title')}</CardTitle>
              {may(staff.roles, 'resolve-cases') && (
                <CardAction>
                  <OpenIdentity personId={person.personId} />
                </CardAction>
              )}
            </CardHeader>
            {may(staff.roles, 'resolve-cases') ? <UndoableTimeline changes={person.changes} /> : <IdentityTimeline changes={person.changes} />}
          </Card>
          <Card aria-labelledby="looks-title">
            <CardHeader>
              <CardTitle id="looks-title">{t('looks.title')}</CardTitle>
              <CardAction>
                <Link href={`/patients/${person.personId}/access`} prefetch={false} className="text-sm text-primary underline underline-offset-4">
                  {t('looks.all')}
                </Link>
              </CardAction>
            </CardHeader>
            <AccessList lines={person.looks} />
          </Card>
        </div>
      </div>
    </div>
  );
}

// What a component in the browser is given travels in the page's source: no more than it draws.
function bannerOf({ indexNumber, formerNumbers, name, nameReading, foreignName, sex, birthDate, mainCard, phoneMasked, namesakes }: PersonView): BannerPerson {
  return { indexNumber, formerNumbers, name, nameReading, foreignName, sex, birthDate, mainCard, phoneMasked, namesakes };
}

function linkedHospital({ code, name, nameEnglish, own, records }: HospitalView): LinkedHospital {
  const latestAt = records.map(({ recordedAt }) => recordedAt).toSorted().at(-1) ?? null;

  return { code, name, nameEnglish, own, records: records.length, latestAt };
}
