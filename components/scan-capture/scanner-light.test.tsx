import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import { ScannerLight } from '@/components/scan-capture/scanner-light';
import { english } from '@/i18n/en';
import { timeZone } from '@/i18n/locale';
import { chinese } from '@/i18n/zh-cn';

function light(locale: 'zh-CN' | 'en', props: Parameters<typeof ScannerLight>[0]): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={locale === 'en' ? english : chinese} timeZone={timeZone}>
      <ScannerLight {...props} />
    </NextIntlClientProvider>,
  );
}

test('a scanner whose pace left what was learned says so in words', () => {
  expect(light('en', { health: 'ready', drift: 'slower' })).toContain('Scanner slower now: set it up again');
  expect(light('zh-CN', { health: 'ready', drift: 'faster' })).toContain('扫码枪比校准时快，请重新校准');
});

test('that no scan would arrive at all, or that one is coming in, is said first', () => {
  expect(light('en', { health: 'locked', drift: 'slower' })).toContain('data-state="locked"');
  expect(light('en', { health: 'ready', drift: 'slower', receiving: true })).toContain('data-state="receiving"');
});

test('a scanner at its pace is just ready', () => {
  expect(light('en', { health: 'ready', drift: null })).toContain('Scanner ready');
});
