'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ReactNode } from 'react';

import { CaseConflicts } from '@/app/(console)/duplicates/[caseId]/case-conflicts';
import { CaseEvidence } from '@/app/(console)/duplicates/[caseId]/case-evidence';
import { CaseHeader } from '@/app/(console)/duplicates/[caseId]/case-header';
import { CompareTable } from '@/app/(console)/duplicates/[caseId]/compare-table';
import { DecisionBar } from '@/app/(console)/duplicates/[caseId]/decision-bar';
import { ImpactPreview } from '@/app/(console)/duplicates/[caseId]/impact-preview';
import { ProposalBar } from '@/app/(console)/duplicates/[caseId]/proposal-bar';
import { useChoice } from '@/app/(console)/duplicates/[caseId]/use-choice';
import { useDecideCase } from '@/app/(console)/duplicates/[caseId]/use-decide-case';
import { useVerdictKeys } from '@/app/(console)/duplicates/use-verdict-keys';
import { NoticeBar } from '@/components/notice-bar';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { CaseView } from '@/domain/patient-index/case-view';
import type { Verdict } from '@/domain/patient-index/pair-verdict';

const group = 'duplicates.keys.title';

/** One case, decided without the mouse: digits choose entries, a letter chooses the answer, Ctrl+Enter commits. */
export function CaseDesk({ view, next, charts }: { view: CaseView; next: string; charts: ReactNode }) {
  const t = useTranslations('duplicates');
  const { state, decide, reload } = useDecideCase(view, next);
  const choice = useChoice(view);
  const [chosen, setChosen] = useState<Verdict | null>(null);
  const [note, setNote] = useState('');
  const [onlyDifferences, setOnlyDifferences] = useState(false);
  const open = view.decided === null && view.persons.length > 1;
  const working = state.status === 'working';
  const blocked = chosen === 'SAME' && (choice.chosenIds.length < 2 || view.obstacles.some(({ personIds }) => personIds.every((id) => choice.chosenIds.includes(id))));

  function commit(): void {
    if (!chosen || working || blocked || (chosen === 'UNSURE' && note.trim() === '')) return;
    void decide({ decision: chosen, chosenIds: choice.chosenIds, survivorId: chosen === 'SAME' ? choice.survivorId : null, reason: note.trim() || null });
  }

  useVerdictKeys({ open, chosen, choose: setChosen, commit });
  useShortcut({ keys: 'S', label: 'duplicates.keys.swap', group, enabled: open && view.proposal === null, run: choice.swap });
  useShortcut({ keys: 'D', label: 'duplicates.keys.differences', group, run: () => setOnlyDifferences(!onlyDifferences) });

  return (
    <div className="flex flex-col">
      {state.status === 'refused' && (
        <NoticeBar
          tone="danger"
          action={
            state.reload && (
              <Button variant="outline" onClick={reload}>
                {t('refusals.reload')}
              </Button>
            )
          }
        >
          {state.message}
        </NoticeBar>
      )}
      {view.proposal && <ProposalBar caseId={view.caseId} proposal={view.proposal} />}
      <div className="flex flex-col gap-3 p-4">
        <CaseHeader view={view} />
        <CaseConflicts view={view} />
        <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <Card className="min-w-0">
            <CompareTable view={view} choice={choice} onlyDifferences={onlyDifferences} onOnlyDifferences={setOnlyDifferences} />
          </Card>
          <CaseEvidence view={view} onChoose={open && view.proposal === null ? choice.choose : null} />
        </div>
        <ImpactPreview view={view} choice={choice} />
        {charts}
      </div>
      {open && (
        <DecisionBar
          chosen={chosen}
          note={note}
          working={working}
          blocked={blocked}
          some={choice.some}
          second={view.proposal !== null && !view.proposal.byMe}
          onChoose={setChosen}
          onNote={setNote}
          onCommit={commit}
        />
      )}
    </div>
  );
}
