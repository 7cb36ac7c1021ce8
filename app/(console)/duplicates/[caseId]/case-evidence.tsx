'use client';

import { useState } from 'react';

import { ClusterGraph } from '@/app/(console)/duplicates/[caseId]/cluster-graph';
import { EvidencePanel } from '@/app/(console)/duplicates/[caseId]/evidence-panel';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { Card } from '@/components/ui/card';
import type { CaseView } from '@/domain/patient-index/case-view';

type CaseEvidenceProps = { view: CaseView; onChoose: ((personIds: readonly string[]) => void) | null };

/** The evidence of two of the group, and for three and more the group as a whole, from which the two are picked. */
export function CaseEvidence({ view: { persons, evidence }, onChoose }: CaseEvidenceProps) {
  const [shown, setShown] = useState(0);
  const personIds = persons.map(({ personId }) => personId);
  const pair = evidence[shown];

  useShortcut({ keys: 'P', label: 'duplicates.keys.pair', group: 'duplicates.keys.title', enabled: evidence.length > 1, run: () => setShown((shown + 1) % evidence.length) });

  if (!pair) return null;
  return (
    <Card className="min-w-0">
      {persons.length > 2 && <ClusterGraph personIds={personIds} evidence={evidence} shown={shown} onShow={setShown} onChoose={onChoose} />}
      <EvidencePanel evidence={pair} positions={[personIds.indexOf(pair.personIds[0]) + 1, personIds.indexOf(pair.personIds[1]) + 1]} />
    </Card>
  );
}
