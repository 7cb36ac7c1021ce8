/** What both languages of the catalogue know a hospital, window or department by. */
export type NamedPlace = { name: string; nameEnglish: string };

export function placeName({ name, nameEnglish }: NamedPlace, locale: string): string {
  return locale === 'en' ? nameEnglish : name;
}
