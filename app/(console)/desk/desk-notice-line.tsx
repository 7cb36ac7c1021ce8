'use client';

import { useEffect, useRef } from 'react';

import { playOutcome } from '@/app/(console)/desk/play-outcome';
import { useScanContext } from '@/components/scan-capture/scan-context';
import { ScanNoticeLine } from '@/components/scan-capture/scan-notice-line';

/** What became of a scan that nothing else shows, to be seen and, where sounds are on, heard. */
export function DeskNoticeLine() {
  const { notice } = useScanContext();
  // What stands there when the page opens was heard on the page before.
  const heard = useRef(notice);

  useEffect(() => {
    if (notice && notice !== heard.current) playOutcome(notice.kind);
    heard.current = notice;
  }, [notice]);

  return <ScanNoticeLine notice={notice} />;
}
