import { useTranslations } from 'next-intl';

import { CodeDrawing } from '@/app/print/code-drawing';
import { drawCode128, drawQrCode } from '@/app/print/draw-code';
import { IdentifierNumber } from '@/components/identifier-number';
import { ExactTime } from '@/components/instant';
import { placeName } from '@/components/place-name';
import type { Slip } from '@/domain/desk/desk-views';

/** For files and samples: the name first, then two identifiers, then the index number for both kinds of scanner. */
export function VisitLabel({ slip, locale }: { slip: Slip; locale: string }) {
  const t = useTranslations('print');
  const { visit, indexNumber } = slip;

  return (
    <article data-slot="visit-label" className="visit-label flex flex-col justify-between">
      <div className="flex items-start justify-between gap-1">
        <div className="min-w-0">
          <p lang="zh-CN" className="text-[14pt] leading-tight font-semibold wrap-anywhere">
            {slip.name}
          </p>
          <p className="digits text-[9pt]">
            {t(`sex.${slip.sex}`)} {slip.birthDate ?? t('unknown')}
          </p>
          <p className="truncate">
            {placeName(visit.department, locale)} <span className="digits font-semibold">{visit.ticket}</span>
          </p>
        </div>
        <CodeDrawing drawing={drawQrCode(indexNumber)} label={t('qr')} className="label-qr shrink-0" />
      </div>
      <div>
        <CodeDrawing drawing={drawCode128(indexNumber)} label={t('bars')} className="label-bars" />
        <p className="flex justify-between gap-2">
          <IdentifierNumber value={indexNumber} grouping="indexNumber" className="text-[9pt] font-semibold" />
        </p>
        <p className="flex justify-between gap-2 text-[7pt]">
          <ExactTime instant={new Date(visit.checkedInAt)} />
          {slip.desk && <span className="truncate">{placeName(slip.desk, locale)}</span>}
        </p>
      </div>
    </article>
  );
}
