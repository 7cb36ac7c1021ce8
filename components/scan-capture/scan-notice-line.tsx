'use client';

import { useTranslations } from 'next-intl';
import { StatusChip } from '@/components/status-chip';
import type { ScanNotice } from './scan-desk';

const tones = { discarded: 'attention', duplicate: 'neutral', queued: 'neutral' } as const;

/** What became of a scan that nothing else on screen shows. The region stays, so that its words are announced. */
export function ScanNoticeLine({ notice }: { notice: ScanNotice | null }) {
  const t = useTranslations('scanning.notice');

  return (
    <div role="status" data-slot="scan-notice">
      {notice && (
        // The same notice twice is two events: a new key makes the second one heard.
        <StatusChip key={notice.at} tone={tones[notice.kind]}>
          {t(notice.kind)}
        </StatusChip>
      )}
    </div>
  );
}
