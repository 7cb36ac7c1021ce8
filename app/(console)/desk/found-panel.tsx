'use client';

import { ArrowUpRight, Baby, CalendarCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Ref } from 'react';

import { revealField } from '@/app/(console)/patients/[patientId]/actions';
import { ActButton } from '@/app/(console)/desk/act-button';
import { CardBondStrip } from '@/app/(console)/desk/card-bond-strip';
import { DepartmentPicker } from '@/app/(console)/desk/department-picker';
import type { DeskDepartment } from '@/app/(console)/desk/desk-department';
import type { FoundPhase } from '@/app/(console)/desk/desk-phase';
import { NewbornDialog } from '@/app/(console)/desk/newborn-dialog';
import type { DeskActs } from '@/app/(console)/desk/use-desk-acts';
import { useFailureText } from '@/app/(console)/failure-text';
import { ask } from '@/app/(console)/guard-refusal';
import { PersonCard as PersonCardView } from '@/components/person-card';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { Alert, AlertTitle } from '@/components/ui/alert';
import { Spinner } from '@/components/ui/spinner';
import type { RevealOutcome } from '@/components/use-reveal';
import { VisitTicket } from '@/components/visit-ticket';
import type { PersonCard, VisitView } from '@/domain/desk/desk-views';

type FoundPanelProps = {
  phase: FoundPhase;
  acts: DeskActs;
  departments: readonly DeskDepartment[];
  pickerRef: Ref<HTMLInputElement>;
};

/** One person: who they are, where they are known, and the check-in under one key. */
export function FoundPanel({ phase, acts, departments, pickerRef }: FoundPanelProps) {
  const t = useTranslations('desk.found');
  const { person, checkIn, draftId } = phase;
  const working = checkIn.status === 'working';

  return (
    <PersonCardView person={person} inHand={phase.reading} onReveal={(identifierId) => reveal(person.personId, identifierId)}>
      {draftId !== null && <p className="mx-5 mb-3 text-base text-muted-foreground">{t('insteadOfRegistering')}</p>}
      {phase.card && <CardBondStrip card={phase.card} acts={acts} />}
      {person.todaysVisit && <TodaysVisit visit={person.todaysVisit} onPrint={acts.print} />}
      <CheckInTrouble checkIn={checkIn} departmentChosen={acts.departmentId !== null} asked={acts.askedForDepartment} />
      <div className="flex flex-wrap items-end gap-3 rounded-b-lg border-t bg-muted px-5 py-3">
        {acts.mayCheckIn && (
          <>
            <DepartmentPicker departments={departments} value={acts.departmentId} onChange={acts.chooseDepartment} ref={pickerRef} />
            <ActButton keys="F8" primary onAct={acts.checkIn} disabled={working}>
              {working && <Spinner />}
              {t(working ? 'checkingIn' : person.todaysVisit ? 'checkInAgain' : 'checkIn')}
            </ActButton>
          </>
        )}
        <span className="ml-auto" />
        {acts.mayRegister && person.sex !== '1' && <NewbornButton mother={person} />}
        <ActButton keys="Enter" onAct={acts.primary}>
          <ArrowUpRight aria-hidden />
          {t('open')}
        </ActButton>
      </div>
    </PersonCardView>
  );
}

/** From the mother at the window to her child's form; what the child is called follows from her name. */
function NewbornButton({ mother }: { mother: PersonCard }) {
  const t = useTranslations('desk.newborn');
  const [open, setOpen] = useState(false);

  useShortcut({ keys: 'Alt+N', label: 'desk.newborn.register', group: 'desk.keys.title', run: () => setOpen(true) });

  return (
    <>
      <ActButton keys="Alt+N" onAct={() => setOpen(true)}>
        <Baby aria-hidden />
        {t('register')}
      </ActButton>
      {open && <NewbornDialog mother={mother} onClose={() => setOpen(false)} />}
    </>
  );
}

async function reveal(personId: string, rowId: string): Promise<RevealOutcome> {
  const answer = await ask(() => revealField({ personId, field: 'identifier', rowId }));

  return answer.ok ? { outcome: 'shown', value: answer.value.value } : { outcome: 'refused' };
}

function TodaysVisit({ visit, onPrint }: { visit: VisitView; onPrint: () => void }) {
  const t = useTranslations('desk.found');

  return (
    <div className="mx-5 mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-ok/45 bg-ok-surface px-4 py-2 text-ok-text">
      <CalendarCheck aria-hidden className="size-6 shrink-0 text-ok" />
      <p className="text-base font-semibold">{t('alreadyHere')}</p>
      <VisitTicket visit={visit} className="[&_dt]:text-ok-text [&_.text-muted-foreground]:text-ok-text" />
      <span className="ml-auto" />
      <ActButton keys="F9" onAct={onPrint}>
        {t('reprint')}
      </ActButton>
    </div>
  );
}

type CheckInTroubleProps = Pick<FoundPhase, 'checkIn'> & { departmentChosen: boolean; asked: boolean };

function CheckInTrouble({ checkIn, departmentChosen, asked }: CheckInTroubleProps) {
  const t = useTranslations('desk.found');
  const failureText = useFailureText();
  const missing = asked && !departmentChosen ? t('departmentMissing') : null;
  const trouble =
    checkIn.status === 'failed'
      ? failureText(checkIn.failure)
      : checkIn.status === 'department-closed'
        ? t('departmentClosed')
        : checkIn.status === 'not-found'
          ? t('notFound')
          : missing;

  if (!trouble) return null;
  return (
    <Alert variant="attention" role="alert" className="mx-5 mb-4 w-auto">
      <AlertTitle>{trouble}</AlertTitle>
    </Alert>
  );
}
