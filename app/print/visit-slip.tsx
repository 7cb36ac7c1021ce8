import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { CodeDrawing } from '@/app/print/code-drawing';
import { drawCode128, drawQrCode } from '@/app/print/draw-code';
import { IdentifierNumber } from '@/components/identifier-number';
import { ExactTime } from '@/components/instant';
import { placeName } from '@/components/place-name';
import type { Slip } from '@/domain/desk/desk-views';

/** For the patient: where to wait and under which number. Two identifiers in clear text, never a whole document number. */
export function VisitSlip({ slip, locale }: { slip: Slip; locale: string }) {
  const t = useTranslations('print');
  const tKinds = useTranslations('identifiers.kinds');
  const { visit, indexNumber, identifier } = slip;

  return (
    <article data-slot="visit-slip" className="visit-slip">
      <header className="border-b border-[#000000] pb-1 text-center">
        <p className="text-[13pt] font-semibold">{placeName(slip.hospital, locale)}</p>
        <p>{t('slipTitle')}</p>
      </header>
      {visit.voided && <p className="mt-1 border-2 border-[#000000] text-center text-[14pt] font-semibold">{t('voided')}</p>}
      <p className="mt-2 text-center">{t('number')}</p>
      <p className="digits text-center text-[40pt] leading-none font-semibold">{visit.ticket}</p>
      <p className="mt-1 text-center text-[16pt] font-semibold">{placeName(visit.department, locale)}</p>
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-t border-dashed border-[#000000] pt-2">
        <SlipFact label={t('name')}>
          <span lang="zh-CN" className="text-[14pt] leading-tight font-semibold">
            {slip.name}
          </span>
        </SlipFact>
        <SlipFact label={t('sexAndBirthDate')}>
          <span className="digits">
            {t(`sex.${slip.sex}`)} {slip.birthDate ?? t('unknown')}
          </span>
        </SlipFact>
        <SlipFact label={t('indexNumber')}>
          <IdentifierNumber value={indexNumber} grouping="indexNumber" />
        </SlipFact>
        {identifier && (
          <SlipFact label={t('document')}>
            {tKinds(identifier.kind)} <span className="digits whitespace-nowrap">{identifier.masked}</span>
          </SlipFact>
        )}
        <SlipFact label={t('time')}>
          <ExactTime instant={new Date(visit.checkedInAt)} />
        </SlipFact>
        {slip.desk && <SlipFact label={t('window')}>{placeName(slip.desk, locale)}</SlipFact>}
      </dl>
      <div className="mt-2 flex flex-col items-center gap-1">
        <CodeDrawing drawing={drawQrCode(indexNumber)} label={t('qr')} className="slip-qr" />
        <CodeDrawing drawing={drawCode128(indexNumber)} label={t('bars')} className="slip-bars" />
      </div>
      <p className="mt-1 text-center text-[9pt]">{t('advice')}</p>
    </article>
  );
}

function SlipFact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-[9pt] leading-[2]">{label}</dt>
      <dd className="min-w-0 self-center wrap-anywhere">{children}</dd>
    </>
  );
}
