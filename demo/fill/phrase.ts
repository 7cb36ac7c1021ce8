import messages from '@/demo/fill/messages.json';

export type PhraseKey = keyof (typeof messages)['en'];

const LANGUAGES = ['zh-CN', 'en'] as const;

/** One sentence in both languages of the console, Chinese first. */
export function phraseBoth(key: PhraseKey, values: Readonly<Record<string, PhraseKey | number>> = {}): readonly [string, string] {
  const [chinese, english] = LANGUAGES.map((language) =>
    messages[language][key].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      return typeof value === 'string' ? messages[language][value] : String(value ?? '');
    }),
  );

  return [chinese ?? '', english ?? ''];
}
