'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useMemo } from 'react';

import { ActButton } from '@/app/(console)/desk/act-button';
import { FormFields } from '@/app/(console)/desk/register/form-fields';
import type { RegistrationChoices } from '@/app/(console)/desk/register/registration-form';
import { useFieldProblems } from '@/app/(console)/desk/register/use-field-problems';
import { walkFields } from '@/app/(console)/desk/register/walk-fields';
import { CausePanel } from '@/app/(console)/patients/[patientId]/correct/cause-panel';
import { ChangedSincePanel } from '@/app/(console)/patients/[patientId]/correct/changed-since-panel';
import { CorrectedPanel } from '@/app/(console)/patients/[patientId]/correct/corrected-panel';
import { CorrectionTrouble } from '@/app/(console)/patients/[patientId]/correct/correction-trouble';
import { useCorrection } from '@/app/(console)/patients/[patientId]/correct/use-correction';
import { ErrorSummary } from '@/components/error-summary';
import { KeyHints } from '@/components/key-hints';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { ShellFooter } from '@/components/shell/shell-registry';
import { Spinner } from '@/components/ui/spinner';
import type { CorrectionStart } from '@/domain/patient-index/correction-view';

const group = 'correct.keys.title';

/** What the own hospital wrote, open to be corrected; the earlier version stays as it is. */
export function CorrectionForm({ start, choices }: { start: CorrectionStart; choices: RegistrationChoices }) {
  const t = useTranslations('correct');
  const router = useRouter();
  const correction = useCorrection(start);
  const { state, form } = correction;
  const problems = useProblems(state);
  const stopped = state.status === 'reads-like-another' || state.status === 'changed';
  const leave = () => router.push(`/patients/${start.personId}`);

  useShortcut({ keys: 'F8', label: 'correct.keys.save', group, enabled: !stopped && state.status !== 'corrected', run: correction.submit });
  useShortcut({ keys: 'Ctrl+Enter', label: 'correct.keys.save', group, enabled: !stopped && state.status !== 'corrected', run: correction.submit });
  useShortcut({ keys: 'Escape', label: 'correct.keys.back', group, run: () => (stopped ? correction.edit() : leave()) });

  if (state.status === 'corrected') return <CorrectedPanel recordId={start.recordId} corrected={state} onLeave={leave} />;
  return (
    <div className="mx-auto flex min-h-full w-full max-w-4xl flex-col gap-4 p-4">
      <header>
        <h1 className="text-xl font-semibold">{t('title')}</h1>
        <p className="text-base text-muted-foreground">{t('description', { version: start.version })}</p>
      </header>
      <ErrorSummary problems={problems.summary} />
      <CorrectionTrouble state={state} />
      {state.status === 'reads-like-another' && <CausePanel question={state} fields={correction.held()} onBack={correction.edit} onStated={correction.submitStated} />}
      {state.status === 'changed' && <ChangedSincePanel standing={state.standing} seen={start.fields} onReload={() => router.refresh()} />}
      <form
        aria-label={t('title')}
        noValidate
        inert={stopped}
        className="flex flex-col gap-4"
        onKeyDown={walkFields}
        onSubmit={(event) => event.preventDefault()}
      >
        <FormFields form={form} start={start} choices={choices} problems={problems.byField} onChange={() => undefined} />
        <span data-walk className="flex">
          <ActButton keys="F8" primary disabled={state.status === 'sending'} onAct={correction.submit}>
            {state.status === 'sending' && <Spinner />}
            {t(state.status === 'sending' ? 'saving' : 'save')}
          </ActButton>
        </span>
      </form>
      <ShellFooter>
        <KeyHints hints={[...(stopped ? [] : [{ keys: ['F8', 'Ctrl+Enter'], label: t('keys.save') }]), { keys: ['Esc'], label: t(stopped ? 'keys.edit' : 'keys.back') }]} />
      </ShellFooter>
    </div>
  );
}

/** In the words of the registration form, which has the same fields. */
function useProblems(state: ReturnType<typeof useCorrection>['state']) {
  const problems = state.status === 'editing' ? state.problems : none;

  return useFieldProblems(useMemo(() => ({ status: 'editing', problems, departmentMissing: false }), [problems]));
}

const none: readonly [] = [];
