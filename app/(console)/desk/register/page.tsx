import { FileX2 } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { notFound } from 'next/navigation';

import { countryChoices, ethnicGroupChoices } from '@/app/(console)/desk/register/code-choices';
import { readRegistration } from '@/app/(console)/desk/register/read-registration';
import { RegistrationForm } from '@/app/(console)/desk/register/registration-form';
import { EmptyState } from '@/components/empty-state';
import { Button } from '@/components/ui/button';
import { guardedRead } from '@/server/guarded-read';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('register');

  return { title: t('title') };
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Registers from a draft: one that a card started, or an empty one. `identifies` is the unknown patient it turned out to be about. */
export default async function RegisterPage({ searchParams }: { searchParams: Promise<{ draft?: string | string[]; identifies?: string | string[] }> }) {
  const { draft: draftId, identifies } = await searchParams;
  if (typeof draftId !== 'string' || !ID.test(draftId)) notFound();

  const { draft, departments, today } = await guardedRead({ permission: 'register-person', purpose: 'registration' }, readRegistration, { draftId });
  const [t, locale] = await Promise.all([getTranslations('register'), getLocale()]);

  if (!draft) {
    return (
      <EmptyState
        headingLevel={1}
        icon={FileX2}
        title={t('gone.title')}
        description={t('gone.body')}
        action={
          <Button asChild size="lg">
            <Link href="/desk">{t('gone.action')}</Link>
          </Button>
        }
      />
    );
  }
  return (
    <RegistrationForm
      key={draftId}
      draft={draft}
      identifies={typeof identifies === 'string' && ID.test(identifies) ? identifies : null}
      departments={departments}
      choices={{ nationality: countryChoices(locale, t('taiwan')), ethnicGroup: ethnicGroupChoices(locale) }}
      today={today}
    />
  );
}
