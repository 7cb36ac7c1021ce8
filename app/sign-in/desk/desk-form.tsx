'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { KeyboardEvent, SubmitEvent } from 'react';

import { chooseDesk } from '@/app/(console)/actions';
import { leaveDocument } from '@/app/(console)/leave-document';
import { chooseByDigits } from '@/app/sign-in/desk/choose-by-digits';
import { rememberDesk } from '@/app/sign-in/desk/remember-desk';
import { KeyHints } from '@/components/key-hints';
import { Alert, AlertDescription } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { FieldLegend, FieldSet } from '@/components/ui/field';
import { Kbd } from '@/components/ui/kbd';
import { Spinner } from '@/components/ui/spinner';

type DeskChoice = { id: string; name: string };
type DeskFormProps = { choices: readonly DeskChoice[]; first: string; next: `/${string}` };

/** Native radio buttons: arrows move and Enter sends without a line of ours; digits are added. */
export function DeskForm({ choices, first, next }: DeskFormProps) {
  const t = useTranslations('signIn.desk');
  const typed = useRef('');
  const [chosen, setChosen] = useState(first);
  const [opening, setOpening] = useState(false);
  const [problem, setProblem] = useState<'gone' | 'failed' | null>(null);

  function chooseByKey(event: KeyboardEvent) {
    if (!/^[0-9]$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;

    const choice = chooseByDigits(typed.current, event.key, choices.length);
    const desk = choice.index === null ? undefined : choices[choice.index];
    typed.current = choice.typed;
    if (!desk) return;

    setChosen(desk.id);
    document.getElementById(desk.id)?.focus();
  }

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (opening) return;

    setOpening(true);
    setProblem(null);
    const answer = await chooseDesk({ deskId: chosen }).catch(() => null);

    if (answer?.ok) {
      rememberDesk(chosen);
      return leaveDocument(next);
    }
    if (answer?.reason === 'signed-out') return leaveDocument('/sign-in');
    if (answer?.reason === 'locked') return leaveDocument('/locked');

    setOpening(false);
    setProblem(answer?.reason === 'no-such-desk' ? 'gone' : 'failed');
  }

  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={chooseByKey} className="mt-4 flex flex-col gap-4">
      {problem && (
        <Alert variant="danger" role="alert">
          <AlertDescription>{t(problem)}</AlertDescription>
        </Alert>
      )}
      <FieldSet className="gap-1.5">
        <FieldLegend className="sr-only">{t('legend')}</FieldLegend>
        {choices.map(({ id, name }, index) => (
          <label
            key={id}
            className="flex min-h-11 items-center gap-3 rounded-md border border-input px-3 has-checked:border-primary has-checked:bg-accent has-checked:text-accent-foreground"
          >
            <input
              type="radio"
              id={id}
              name="desk"
              value={id}
              checked={chosen === id}
              onChange={() => setChosen(id)}
              autoFocus={id === first}
              className="size-5 accent-primary"
            />
            <span className="grow text-base">{name}</span>
            <Kbd aria-hidden>{index + 1}</Kbd>
          </label>
        ))}
      </FieldSet>
      <p className="text-sm text-muted-foreground">{t('hint')}</p>
      <Button type="submit" size="lg" aria-disabled={opening}>
        {opening && <Spinner />}
        {t(opening ? 'submitting' : 'submit')}
      </Button>
      <KeyHints
        className="px-0"
        hints={[
          { keys: ['1', '2'], label: t('keys.number') },
          { keys: ['↑', '↓'], label: t('keys.move') },
          { keys: ['Enter'], label: t('keys.confirm') },
        ]}
      />
    </form>
  );
}
