'use client';

import { useTranslations } from 'next-intl';

import { ActButton } from '@/app/(console)/desk/act-button';
import type { SeveralPhase } from '@/app/(console)/desk/desk-phase';
import { useDesk } from '@/app/(console)/desk/desk-session';
import type { DeskActs } from '@/app/(console)/desk/use-desk-acts';
import { useFailureText } from '@/app/(console)/failure-text';
import { CandidateList } from '@/components/candidate-list';
import { Alert, AlertDescription, AlertTitle } from '@/components/ui/alert';
import { Card, CardAction, CardDescription, CardHeader, CardTitle } from '@/components/ui/card';

/** Possible persons; each stays masked until it is opened. */
export function SeveralPanel({ phase, acts }: { phase: SeveralPhase; acts: DeskActs }) {
  const t = useTranslations('desk.several');
  const tTerms = useTranslations('desk.terms');
  const { dispatch } = useDesk();
  const { candidates, truncated, terms, opening } = phase;

  return (
    <Card aria-label={t('title', { count: candidates.length })}>
      <CardHeader>
        <CardTitle className="text-xl">{t(truncated ? 'titleTruncated' : 'title', { count: candidates.length })}</CardTitle>
        {terms.length > 0 && <CardDescription>{t('searchedBy', { terms: terms.map((term) => tTerms(term)).join(t('separator')) })}</CardDescription>}
        <CardAction>
          {acts.mayRegister && (
            <ActButton keys="F4" onAct={() => acts.register(null)}>
              {t('noneOfThem')}
            </ActButton>
          )}
        </CardAction>
      </CardHeader>
      <OpeningTrouble opening={opening} />
      <CandidateList
        candidates={candidates}
        selected={phase.selected}
        onSelect={(index) => dispatch({ kind: 'candidate-selected', index })}
        onOpen={acts.openAt}
      />
      {truncated && <p className="border-t px-4 py-2 text-base text-muted-foreground">{t('more')}</p>}
    </Card>
  );
}

function OpeningTrouble({ opening }: Pick<SeveralPhase, 'opening'>) {
  const t = useTranslations('desk.several');
  const failureText = useFailureText();

  if (opening.status !== 'expired' && opening.status !== 'failed') return null;
  return (
    <Alert variant="attention" role="alert" className="m-3 w-auto">
      <AlertTitle>{t('notOpened')}</AlertTitle>
      <AlertDescription>{opening.status === 'expired' ? t('expired') : failureText(opening.failure)}</AlertDescription>
    </Alert>
  );
}
