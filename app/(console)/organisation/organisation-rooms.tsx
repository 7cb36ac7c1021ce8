'use client';

import { Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import { DepartmentSection } from '@/app/(console)/organisation/department-section';
import { DeskSection } from '@/app/(console)/organisation/desk-section';
import type { LastAct } from '@/app/(console)/organisation/entry-saving';
import { PatternSection } from '@/app/(console)/organisation/pattern-section';
import { NoticeBar } from '@/components/notice-bar';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { Button } from '@/components/ui/button';
import { KeyCombo } from '@/components/ui/kbd';
import type { AdministeredHospital, OrganisationPage } from '@/domain/organisation/organisation-view';

type OrganisationRoomsProps = Pick<OrganisationPage, 'departments' | 'desks' | 'patterns'> & {
  hospital: AdministeredHospital;
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  today: string;
};

/** The three lists of one hospital, and the last change with its way back. */
export function OrganisationRooms({ hospital, today, departments, desks, patterns }: OrganisationRoomsProps) {
  const [lastAct, setLastAct] = useState<LastAct | null>(null);
  const common = { hospital, onAct: setLastAct };

  return (
    <div className="flex min-w-0 flex-col gap-4">
      <LastActBar act={lastAct} onAct={setLastAct} />
      <DeskSection {...common} entries={desks} />
      <DepartmentSection {...common} entries={departments} />
      <PatternSection {...common} entries={patterns} today={today} />
    </div>
  );
}

type LastActBarProps = { act: LastAct | null; onAct: (act: LastAct | null) => void };

/** Stays until the next change: a vanishing toast is no place for the way back. */
function LastActBar({ act, onAct }: LastActBarProps) {
  const t = useTranslations('organisation');
  const [working, setWorking] = useState(false);
  const undo = act?.undo ?? null;

  useShortcut({ keys: 'Alt+Z', label: 'organisation.undo', group: 'organisation.title', enabled: undo !== null, run: () => void takeBack() });

  async function takeBack() {
    if (!undo || working) return;
    setWorking(true);
    const problem = await undo();
    setWorking(false);
    onAct({ sentence: problem ?? t('done.undone'), undo: null });
  }

  if (!act) return null;
  return (
    <NoticeBar
      tone={undo ? 'ok' : 'neutral'}
      onDismiss={() => onAct(null)}
      className="rounded-lg border-2"
      action={
        undo && (
          <Button variant="outline" size="sm" aria-keyshortcuts="Alt+Z" aria-disabled={working} onClick={() => void takeBack()}>
            <Undo2 aria-hidden />
            {t('undo')}
            <KeyCombo keys="Alt+Z" aria-hidden />
          </Button>
        )
      }
    >
      {act.sentence}
    </NoticeBar>
  );
}
