'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';

import { ActButton } from '@/app/(console)/desk/act-button';
import { MissingChips } from '@/app/(console)/desk/pending/missing-chips';
import { NoticeBar } from '@/components/notice-bar';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import type { PendingView } from '@/domain/patient-index/identification-view';

/** What this person still lacks, what it will be good for, and the one key that adds it. A card is simply scanned onto the page. */
export function PendingNotice({ personId, pending: { kind, missing, recordId }, mayAct }: { personId: string; pending: PendingView; mayAct: boolean }) {
  const t = useTranslations('pending');
  const router = useRouter();
  const act = kind === 'UNKNOWN' ? 'identify' : missing.includes('name') ? 'name' : null;

  function run(): void {
    router.push(act === 'identify' ? `/patients/${personId}/identify` : `/patients/${personId}/correct?record=${recordId}`);
  }

  useShortcut({ keys: 'Alt+I', label: `pending.acts.${act ?? 'name'}`, group: 'patients.keys.title', enabled: mayAct && act !== null, run });
  return (
    <NoticeBar
      tone="attention"
      action={
        mayAct &&
        act && (
          <ActButton keys="Alt+I" onAct={run}>
            {t(`acts.${act}`)}
          </ActButton>
        )
      }
    >
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {t('lacks', { kind: t(`kinds.${kind}`) })}
        <MissingChips missing={missing} />
        <span className="font-normal">{t(`hints.${kind}`)}</span>
      </span>
    </NoticeBar>
  );
}
