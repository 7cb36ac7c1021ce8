import { useLocale, useTranslations } from 'next-intl';

import { ethnicGroups } from '@/app/(console)/desk/register/ethnic-groups.data';
import { COUNTRY_CODES } from '@/domain/identifiers/country-codes.data';

const numericByAlpha3 = new Map(
  COUNTRY_CODES.trim()
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 3), entry.slice(3)]),
);

/** What a stored code is called; a code that no table knows is shown as it is. */
export function useCodeName(): { country: (alpha3: string) => string; ethnicGroup: (code: string) => string } {
  const locale = useLocale();
  const t = useTranslations('register');

  return {
    country(alpha3) {
      if (alpha3 === 'TWN') return t('taiwan');

      // Numeric region codes are aliases of the alphabetic ones (UTS 35), so the runtime can name them all.
      const region = new Intl.Locale(`und-${numericByAlpha3.get(alpha3) ?? 'ZZ'}`).region;
      return region === undefined || region === 'ZZ' ? alpha3 : (new Intl.DisplayNames(locale, { type: 'region' }).of(region) ?? alpha3);
    },
    ethnicGroup(code) {
      const [, name, english] = ethnicGroups.find(([known]) => known === code) ?? [];
      return (locale === 'en' ? english : name) ?? code;
    },
  };
}
