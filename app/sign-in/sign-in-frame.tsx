import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { BrandMark } from '@/components/shell/brand-mark';
import { LanguageSwitch } from '@/components/shell/language-switch';

type SignInFrameProps = { title: string; description?: string; children: ReactNode };

/** What stands around the pages before the console: the name, the language, one card. */
export function SignInFrame({ title, description, children }: SignInFrameProps) {
  const t = useTranslations();

  return (
    <div className="flex min-h-dvh flex-col bg-background p-6">
      <header className="flex items-center justify-between gap-4">
        <p className="flex items-center gap-2.5 font-semibold tracking-widest text-primary">
          <BrandMark className="h-5" />
          {t('general.appName')}
          <span className="font-normal tracking-normal text-muted-foreground">{t('general.appTagline')}</span>
        </p>
        <LanguageSwitch />
      </header>
      <main className="grid grow place-items-center py-6">
        <section className="w-full max-w-sm rounded-lg border bg-card p-6 text-card-foreground shadow-overlay">
          <h1 className="text-2xl font-semibold">{title}</h1>
          {description && <p className="mt-1 text-muted-foreground">{description}</p>}
          {children}
        </section>
      </main>
      <footer className="text-center text-sm text-muted-foreground">{t('signIn.notice')}</footer>
    </div>
  );
}
