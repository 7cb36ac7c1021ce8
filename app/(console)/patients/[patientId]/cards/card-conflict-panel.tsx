'use client';

import { EyeOff, UsersRound } from 'lucide-react';
import { useTranslations } from 'next-intl';

import { ActButton } from '@/app/(console)/desk/act-button';
import { OutcomePanel } from '@/app/(console)/desk/outcome-panel';
import { useTroubleText } from '@/app/(console)/patients/[patientId]/cards/trouble-text';
import type { AddTrouble } from '@/app/(console)/patients/[patientId]/cards/use-add-card';
import { IdentifierNumber } from '@/components/identifier-number';
import { PersonFacts } from '@/components/person-facts';
import { PersonName } from '@/components/person-name';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { Alert, AlertTitle } from '@/components/ui/alert';
import type { CandidateCard } from '@/domain/desk/desk-views';
import type { CardProposal } from '@/domain/patient-index/card-views';

type CardConflictPanelProps = {
  proposal: Extract<CardProposal, { proposal: 'conflict' }>;
  trouble: AddTrouble | null;
  /** Puts the two before an index administrator. */
  onReport: () => void;
  onClose: () => void;
  toDesk: (() => void) | null;
};

/** One number, two people, side by side. Nothing was moved, and nothing here can move it. */
export function CardConflictPanel({ proposal: { reading, conflict, draftId }, trouble, onReport, onClose, toDesk }: CardConflictPanelProps) {
  const t = useTranslations('cards');
  const tKinds = useTranslations('identifiers.kinds');

  const troubleText = useTroubleText();
  const reported = draftId === null;
  const next = reported ? onClose : onReport;

  useShortcut({ keys: 'Enter', label: 'cards.keys.next', group: 'patients.keys.title', run: next });

  return (
    <OutcomePanel
      tone="danger"
      icon={UsersRound}
      title={t('conflict.title', { kind: tKinds(reading.kind) })}
      actions={
        <>
          <ActButton keys="Enter" primary onAct={next}>
            {t(reported ? 'done' : 'conflict.report')}
          </ActButton>
          {!reported && (
            <ActButton keys="Esc" onAct={onClose}>
              {t('conflict.leave')}
            </ActButton>
          )}
          {toDesk && (
            <ActButton keys="Ctrl+↓" onAct={toDesk}>
              {t('toDesk')}
            </ActButton>
          )}
        </>
      }
    >
      <p role="status" className="text-lg">
        {t(reported ? 'conflict.reported' : 'conflict.body')}
      </p>
      {trouble && (
        <Alert variant="attention" role="alert">
          <AlertTitle>{troubleText(trouble)}</AlertTitle>
        </Alert>
      )}
      <div className="grid gap-3 md:grid-cols-2">
        <Side title={t('conflict.thisPerson')} candidate={conflict.person} />
        {conflict.holders.map((holder, position) => (
          <Side key={holder?.handle ?? position} title={t('conflict.holder')} candidate={holder} />
        ))}
      </div>
    </OutcomePanel>
  );
}

function Side({ title, candidate }: { title: string; candidate: CandidateCard | null }) {
  const t = useTranslations('cards.conflict');

  return (
    <section aria-label={title} className="flex flex-col gap-1.5 rounded-md border bg-card px-4 py-3">
      <h3 className="text-sm text-muted-foreground">{title}</h3>
      {candidate ? (
        <Facts candidate={candidate} />
      ) : (
        <p className="flex items-center gap-2 text-base">
          <EyeOff aria-hidden className="size-5 shrink-0 text-muted-foreground" />
          {t('outOfReach')}
        </p>
      )}
    </section>
  );
}

function Facts({ candidate }: { candidate: CandidateCard }) {
  const t = useTranslations('desk.candidates');
  const tKinds = useTranslations('identifiers.kinds');

  return (
    <>
      <PersonName name={candidate.nameMasked} size="lg" />
      <PersonFacts sex={candidate.sex} birthDate={candidate.birthDate} className="text-base" />
      <ul className="flex flex-col text-base">
        {candidate.identifiersMasked.map(({ kind, masked }) => (
          <li key={`${kind} ${masked}`} className="flex flex-wrap items-baseline gap-x-2">
            <span className="text-sm text-muted-foreground">{tKinds(kind)}</span>
            <IdentifierNumber value={masked} />
          </li>
        ))}
      </ul>
      <p className="digits text-sm text-muted-foreground">{t(candidate.own ? 'hospitalsWithOurs' : 'hospitals', { count: candidate.hospitals })}</p>
    </>
  );
}
