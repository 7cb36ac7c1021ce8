import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';

import { useMatchWords } from '@/components/use-match-words';
import { LINK_VETOES } from '@/domain/matching/decide-pair';
import { STEP_CODES } from '@/domain/matching/explain-weight';
import { english } from '@/i18n/en';
import { timeZone } from '@/i18n/locale';
import { chinese } from '@/i18n/zh-cn';

const messages = { 'zh-CN': chinese, en: english };

function Words() {
  const words = useMatchWords();

  return [...STEP_CODES.map((code) => words.step({ code, milliBits: 0 })), ...LINK_VETOES.map(words.veto), words.bits({ milliBits: 3250 }), words.bits({ milliBits: -12_040 })].join('|');
}

describe.each(['zh-CN', 'en'] as const)('in %s', (locale) => {
  const said = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone={timeZone}>
      <Words />
    </NextIntlClientProvider>,
  ).split('|');

  test('every step of a weight and every veto has words of its own', () => {
    expect(new Set(said).size).toBe(STEP_CODES.length + LINK_VETOES.length + 2);
    expect(said.filter((words) => words === '' || words.includes('matching.'))).toEqual([]);
  });

  test('the bits of a step have a sign', () => {
    expect(said.slice(-2)).toEqual(['+3.3', '-12.0']);
  });
});
