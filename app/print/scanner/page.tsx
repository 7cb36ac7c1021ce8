import '@/app/print/print.css';

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';

import { CodeDrawing } from '@/app/print/code-drawing';
import { drawCode128 } from '@/app/print/draw-code';
import { CALIBRATION_CODES } from '@/domain/scanning/calibration-codes';
import { requireSignedInStaff } from '@/server/session/require-signed-in-staff';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('scanner.sheet');

  return { title: t('title') };
}

/** The codes of the calibration page on paper, for scanners that read no screen. */
export default async function PrintScannerPage() {
  await requireSignedInStaff();
  const t = await getTranslations('scanner.sheet');

  return (
    <main className="code-sheet">
      <div className="print-hint text-base">
        <h1 className="font-semibold">{t('title')}</h1>
        <p>{t('hint')}</p>
      </div>
      {(['sample', 'separated'] as const).map((name) => (
        <figure key={name}>
          <CodeDrawing drawing={drawCode128(CALIBRATION_CODES[name])} label={t(name)} className="code-sheet-bars" />
          <figcaption>{t(name)}</figcaption>
        </figure>
      ))}
    </main>
  );
}
