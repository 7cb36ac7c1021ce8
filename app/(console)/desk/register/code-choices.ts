import 'server-only';

import { pinyin } from 'pinyin-pro';

import type { Choice } from '@/app/(console)/desk/match-choices';
import { ethnicGroups } from '@/app/(console)/desk/register/ethnic-groups.data';
import { COUNTRY_CODES } from '@/domain/identifiers/country-codes.data';

// Nearly everybody, then the neighbours; the rest by name.
const FIRST = ['CHN', 'HKG', 'MAC', 'TWN'];

export function ethnicGroupChoices(locale: string): Choice[] {
  return ethnicGroups.map(([value, name, english]) => ({ value, label: locale === 'en' ? english : name, initials: initialsOf(name) }));
}

/** Countries and regions of ISO 3166-1 by alpha-3 code; `taiwan` is its name in this country. */
export function countryChoices(locale: string, taiwan: string): Choice[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const choices = COUNTRY_CODES.trim()
    .split(/\s+/)
    .map((entry) => {
      const value = entry.slice(0, 3);
      const label = value === 'TWN' ? taiwan : (names.of(alpha2Of(entry.slice(3))) ?? value);
      return { value, label, initials: locale === 'en' ? value.toLowerCase() : initialsOf(label) };
    });
  const place = ({ value }: Choice) => (FIRST.includes(value) ? FIRST.indexOf(value) : FIRST.length);

  return choices.sort((one, other) => place(one) - place(other) || one.label.localeCompare(other.label, locale));
}

/** Numeric region codes are aliases in Unicode locale identifiers (UTS 35), so the runtime knows them all. */
function alpha2Of(numeric: string): string {
  return new Intl.Locale(`und-${numeric}`).region ?? numeric;
}

function initialsOf(name: string): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' }).join('').toLowerCase();
}
