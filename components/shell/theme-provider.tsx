'use client';

import { ThemeProvider as NextThemesProvider } from 'next-themes';
import type { ReactNode } from 'react';

/** As named in `data-theme` by the tokens; "system" is the choice to follow the computer. */
export const themes = ['light', 'dark', 'high-contrast'] as const;

interface ThemeProviderProps {
  /** Of the page's content-security policy: the theme is set by an inline script, before the first paint. */
  nonce: string | undefined;
  children: ReactNode;
}

export function ThemeProvider({ nonce, children }: ThemeProviderProps) {
  return (
    <NextThemesProvider
      attribute="data-theme"
      themes={[...themes]}
      defaultTheme="system"
      // The tokens set color-scheme themselves, also for the third theme that next-themes does not know.
      enableColorScheme={false}
      disableTransitionOnChange
      storageKey="yika_theme"
      // Only the server's copy must run: as data it neither runs twice nor makes React warn of a script that will not.
      scriptProps={typeof window === 'undefined' ? {} : { type: 'application/json' }}
      {...(nonce ? { nonce } : {})}
    >
      {children}
    </NextThemesProvider>
  );
}
