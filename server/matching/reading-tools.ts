import 'server-only';

import { pinyin } from 'pinyin-pro';

import type { MatchingTools } from '@/domain/matching/record-table';

/** What matching needs of the outside: how a character is read, and the old calendar; each asked for once. */
export function readingTools(): MatchingTools {
  return { read: remember(readCharacter), lunarDay: remember(lunarDay) };
}

function remember<Value>(of: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();

  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = of(text);
    known.set(text, value);
    return value;
  };
}

function readCharacter(character: string): readonly string[] {
  return /\p{Script=Han}/u.test(character) ? pinyin(character, { toneType: 'num', v: true, multiple: true, type: 'array' }) : [];
}

const oldCalendar = new Intl.DateTimeFormat('en-u-ca-chinese', { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' });

function lunarDay(date: string): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) return '';
  const parts = new Map(oldCalendar.formatToParts(time).map(({ type, value }) => [type as string, value]));

  return (parts.get('relatedYear') ?? '') + (parts.get('month') ?? '').padStart(2, '0') + (parts.get('day') ?? '').padStart(2, '0');
}
