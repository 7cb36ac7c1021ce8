import type { NamedPlace } from '@/domain/named-place';

/** The name in the language on screen. */
export function placeName({ name, nameEnglish }: NamedPlace, locale: string): string {
  return locale === 'en' ? nameEnglish : name;
}
