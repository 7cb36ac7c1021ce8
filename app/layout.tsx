import './globals.css';
import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { ThemeProvider } from '@/components/shell/theme-provider';
import { NonceProvider } from '@/components/ui/nonce';
import { TooltipProvider } from '@/components/ui/tooltip';

/** Pages name themselves ("Front desk"), never the patient: titles end up in histories and on shared screens. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('general');
  const appName = t('appName');

  return {
    title: { default: appName, template: `%s · ${appName}` },
    robots: { index: false, follow: false },
    referrer: 'no-referrer',
    // Browsers must not turn identity numbers into telephone links.
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  // The styleguide brings its own words; nobody at a desk should load them.
  const { styleguide: _, ...messages } = await getMessages();
  const nonce = (await headers()).get('x-nonce') ?? undefined;

  return (
    // The theme script sets `data-theme` before React wakes, hence the expected mismatch.
    <html lang={locale} suppressHydrationWarning>
      <head>
        {/* eslint-disable-next-line @next/next/no-sync-scripts -- it must listen before the first key, long before hydration */}
        <script src="/scan-head.js" nonce={nonce} />
      </head>
      <body>
        <NonceProvider nonce={nonce}>
          <NextIntlClientProvider messages={messages}>
            <ThemeProvider nonce={nonce}>
              <TooltipProvider>{children}</TooltipProvider>
            </ThemeProvider>
          </NextIntlClientProvider>
        </NonceProvider>
      </body>
    </html>
  );
}
