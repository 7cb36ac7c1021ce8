import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';

import { CardDocumentTypes } from '@/app/(console)/patients/[patientId]/cards/card-document-types';
import type { CardView } from '@/domain/patient-index/person-view';
import { english } from '@/i18n/en';
import { timeZone } from '@/i18n/locale';
import { chinese } from '@/i18n/zh-cn';

function said(locale: 'zh-CN' | 'en', types: CardView['documentTypes']): string {
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={locale === 'en' ? english : chinese} timeZone={timeZone}>
      <CardDocumentTypes types={types} />
    </NextIntlClientProvider>,
  );
  return markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim();
}

describe('what the sender of a number calls the paper', () => {
  test('is named by its own list: the same code is two papers', () => {
    expect(said('en', [{ type: 'CV02.01.101-2011|03', fits: true }])).toBe('Sent as Health CV02.01.101 (2011): 03 passport');
    expect(said('zh-CN', [{ type: 'psn_cert_type|03', fits: true }])).toBe('来源标为 医保 psn_cert_type：03 武警警官证');
  });

  test('says so where it would be another document', () => {
    expect(said('en', [{ type: 'psn_cert_type|03', fits: false }])).toContain('By that code it would be another document');
    expect(said('zh-CN', [{ type: 'psn_cert_type|03', fits: false }])).toContain('请核对原件');
  });

  test('is shown as it was sent where no list here has it', () => {
    expect(said('en', [{ type: 'CV02.01.101-2023|08', fits: null }])).toBe('Sent as CV02.01.101-2023 08, a code whose meaning is not confirmed');
    expect(said('zh-CN', [{ type: 'CV02.01.101-2023|08', fits: null }])).toBe('来源标为 CV02.01.101-2023 08，这个代码的含义尚未确认');
  });

  test('is nothing where nobody said', () => {
    expect(said('en', [])).toBe('');
  });
});
