import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { english } from './en';
import { defaultLocale, isLocale, localeCookie, timeZone } from './locale';
import { chinese } from './zh-cn';

const messages = { 'zh-CN': chinese, en: english };

/** The locale comes from the workstation's cookie alone; a stale or forged value falls back to Chinese. */
export default getRequestConfig(async () => {
  const asked = (await cookies()).get(localeCookie)?.value;
  const locale = isLocale(asked) ? asked : defaultLocale;

  return { locale, messages: messages[locale], timeZone };
});
