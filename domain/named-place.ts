/** What both languages of the console call a hospital, a window or a department. */
export type NamedPlace = { name: string; nameEnglish: string };
