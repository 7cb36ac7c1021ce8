'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { ToggleGroup, ToggleGroupItem } from '@/components/ui/toggle-group';
import { isLocale, localeCookie, locales } from '@/i18n/locale';

const names = { 'zh-CN': { message: 'zhCN', short: 'zhCNShort' }, en: { message: 'en', short: 'enShort' } } as const;
const oneYear = 365 * 24 * 60 * 60;

/** Each language by its own name, readable to whoever is lost in the other. */
export function LanguageSwitch() {
  const t = useTranslations('shell.language');
  const locale = useLocale();
  const router = useRouter();
  const [, startTransition] = useTransition();

  function choose(next: string) {
    if (!isLocale(next) || next === locale) return;
    const secure = window.location.protocol === 'https:' ? '; secure' : '';
    document.cookie = `${localeCookie}=${next}; path=/; max-age=${oneYear}; samesite=lax${secure}`;
    startTransition(() => router.refresh());
  }

  return (
    <ToggleGroup type="single" value={locale} onValueChange={choose} aria-label={t('label')}>
      {locales.map((option) => (
        <ToggleGroupItem key={option} value={option} lang={option} className="h-7 min-w-8 px-1.5">
          <span aria-hidden>{t(names[option].short)}</span>
          <span className="sr-only">{t(names[option].message)}</span>
        </ToggleGroupItem>
      ))}
    </ToggleGroup>
  );
}
