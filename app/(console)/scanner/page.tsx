import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';

import { CalibrationConsole } from '@/app/(console)/scanner/calibration-console';
import { drawCode128 } from '@/app/print/draw-code';
import { CALIBRATION_CODES } from '@/domain/scanning/calibration-codes';
import { requireSignedInStaff } from '@/server/session/require-signed-in-staff';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('scanner');

  return { title: t('title') };
}

/** Nothing of a person stands here, so being signed in is enough: every duty may have a scanner. */
export default async function ScannerPage() {
  await requireSignedInStaff();

  return <CalibrationConsole sample={drawCode128(CALIBRATION_CODES.sample)} separated={drawCode128(CALIBRATION_CODES.separated)} />;
}
