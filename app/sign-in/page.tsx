import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import * as z from 'zod';

import { SignInForm } from '@/app/sign-in/sign-in-form';
import { SignInFrame } from '@/app/sign-in/sign-in-frame';
import { ownPath } from '@/domain/access/own-path';
import { findSignedInStaff } from '@/server/session';
import { cookieName } from '@/server/session/session-cookie';
import { csrfTokenOf } from '@/server/sign-in/csrf-cookie';

const search = z.object({
  next: z.string().optional().catch(undefined),
  callbackUrl: z.string().optional().catch(undefined),
  error: z.string().optional().catch(undefined),
});

type Search = z.output<typeof search>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn');

  // Without a referrer browsers send the plain form with `Origin: null`, which is refused.
  return { title: t('title'), referrer: 'same-origin' };
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const asked = search.parse(await searchParams);
  if (await findSignedInStaff()) redirect(ownPath(asked.next));

  const t = await getTranslations('signIn');
  const csrfCookie = (await cookies()).get(cookieName('csrf'))?.value;

  return (
    <SignInFrame title={t('title')}>
      <SignInForm csrfToken={csrfTokenOf(csrfCookie)} callbackUrl={callbackUrlFor(asked)} problem={problemOf(asked)} />
    </SignInFrame>
  );
}

/** Clerks say where they sit before they go on; the page there lets everybody else through. */
function callbackUrlFor({ next, callbackUrl }: Search): string {
  // After a refused form next-auth brings back the whole address it was to lead to.
  const wanted = next ?? URL.parse(callbackUrl ?? '')?.searchParams.get('next');

  return `/sign-in/desk?${new URLSearchParams({ next: ownPath(wanted) }).toString()}`;
}

function problemOf({ error }: Search): 'refused' | 'unavailable' | null {
  if (error === undefined) return null;
  return error === 'CredentialsSignin' ? 'refused' : 'unavailable';
}
