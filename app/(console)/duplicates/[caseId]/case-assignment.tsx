'use client';

import { useTranslations } from 'next-intl';

import { useAssignCase } from '@/app/(console)/duplicates/use-assign-case';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { Kbd } from '@/components/ui/kbd';
import type { CaseView } from '@/domain/patient-index/case-view';

type CaseAssignmentProps = { view: Pick<CaseView, 'caseId' | 'assignee' | 'colleagues' | 'myId' | 'decided'> };

/** Whose work the case is; it can be handed to any colleague, and its key takes it or gives it back. */
export function CaseAssignment({ view: { caseId, assignee, colleagues, myId, decided } }: CaseAssignmentProps) {
  const t = useTranslations('duplicates.assignment');
  const { refusal, assign } = useAssignCase();
  const mine = assignee?.staffId === myId;

  useShortcut({ keys: 'A', label: 'duplicates.keys.claim', group: 'duplicates.keys.title', enabled: decided === null, run: () => void assign(caseId, mine ? null : myId) });

  if (decided) return null;
  return (
    <label className="ms-auto inline-flex items-center gap-2 text-sm">
      {t('label')}
      <select
        value={assignee?.staffId ?? ''}
        aria-keyshortcuts="A"
        className="h-9 rounded-md border border-input bg-card px-2 text-base"
        onChange={(event) => void assign(caseId, event.target.value || null)}
      >
        <option value="">{t('nobody')}</option>
        {colleagues.map(({ staffId, name }) => (
          <option key={staffId} value={staffId}>
            {staffId === myId ? t('me', { name }) : name}
          </option>
        ))}
      </select>
      <Kbd aria-hidden>A</Kbd>
      {refusal && (
        <span role="alert" className="font-medium text-danger-text">
          {refusal}
        </span>
      )}
    </label>
  );
}
