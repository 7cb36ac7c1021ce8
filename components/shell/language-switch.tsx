'use client';

import { Languages } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { localeCookie, type Locale } from '@/i18n/locale';

const others = { 'zh-CN': { locale: 'en', message: 'english' }, en: { locale: 'zh-CN', message: 'chinese' } } as const satisfies Record<
  Locale,
  { locale: Locale; message: string }
>;
const oneYear = 365 * 24 * 60 * 60;

/** Offers the other language in its own words, readable to whoever is lost in this one. */
export function LanguageSwitch() {
  const t = useTranslations('shell.language');
  const router = useRouter();
  const [, startTransition] = useTransition();
  const other = others[useLocale()];

  function switchLanguage() {
    const secure = window.location.protocol === 'https:' ? '; secure' : '';
    document.cookie = `${localeCookie}=${other.locale}; path=/; max-age=${oneYear}; samesite=lax${secure}`;
    startTransition(() => router.refresh());
  }

  return (
    <Button variant="ghost" size="sm" lang={other.locale} onClick={switchLanguage}>
      <Languages aria-hidden />
      {t(other.message)}
    </Button>
  );
}
