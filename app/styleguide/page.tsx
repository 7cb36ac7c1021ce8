import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { LanguageSwitch } from '@/components/shell/language-switch';
import { ThemeMenu } from '@/components/shell/theme-menu';
import { ButtonSection } from './sections/button-section';
import { ColourSection } from './sections/colour-section';
import { DataSection } from './sections/data-section';
import { FeedbackSection } from './sections/feedback-section';
import { FormSection } from './sections/form-section';
import { IdentitySection } from './sections/identity-section';
import { OverlaySection } from './sections/overlay-section';
import { StateSection } from './sections/state-section';
import { UndoSection } from './sections/undo-section';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('styleguide');
  return { title: t('title') };
}

/** Every component in every state: what the screenshots and the accessibility checks look at. */
export default function StyleguidePage() {
  const t = useTranslations('styleguide');

  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b bg-card px-6 py-3">
        <h1 className="text-xl font-semibold">{t('title')}</h1>
        <p className="text-sm text-muted-foreground">{t('description')}</p>
        <nav aria-label={t('title')} className="ml-auto flex gap-4 text-sm">
          <Link className="inline-flex min-h-6 items-center text-primary underline underline-offset-4" href="/styleguide/shell">
            {t('links.shell')}
          </Link>
          <Link className="inline-flex min-h-6 items-center text-primary underline underline-offset-4" href="/styleguide/lock">
            {t('links.lock')}
          </Link>
        </nav>
        <ThemeMenu />
        <LanguageSwitch />
      </header>
      <main className="mx-auto grid w-full max-w-7xl flex-1 gap-5 p-6 lg:grid-cols-2">
        <IdentitySection />
        <StateSection />
        <FormSection />
        <FeedbackSection />
        <DataSection />
        <ButtonSection />
        <OverlaySection />
        <ColourSection />
      </main>
      <UndoSection />
    </div>
  );
}
