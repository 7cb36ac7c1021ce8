/** The locales the console speaks, the default first. */
export const locales = ['zh-CN', 'en'] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'zh-CN';

/** Set by the browser, read by the server: the language belongs to the workstation, not to the address. */
export const localeCookie = 'yika_locale';

/** Every clock on screen is the hospital's, wherever the browser believes it is. */
export const timeZone = 'Asia/Shanghai';

export function isLocale(value: string | undefined): value is Locale {
  return locales.some((locale) => locale === value);
}
