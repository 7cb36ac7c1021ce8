'use client';

import { useTranslations } from 'next-intl';
import { useId, type ChangeEvent, type SyntheticEvent } from 'react';

import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import type { QuestionName } from '@/domain/matching/separating-question';

const LENGTH = 4;

function stop(event: SyntheticEvent): void {
  event.stopPropagation();
}

/** The one thing to ask: neither the question nor the list says the answer, and four characters are one. */
export function QuestionField({ question, onAnswer }: { question: QuestionName; onAnswer: (question: QuestionName, text: string) => void }) {
  const t = useTranslations('register.likely');
  const id = useId();

  function onChange({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    if (currentTarget.value.trim().length === LENGTH) onAnswer(question, currentTarget.value.trim());
  }

  return (
    // An answer is no part of the form: it is neither kept with the draft nor a step of its walk.
    <div className="flex items-center gap-3 border-t px-4 py-2.5" onChange={stop} onKeyDown={stop}>
      <Label htmlFor={id} className="flex-1">
        {t(`questions.${question}`)}
      </Label>
      <Input id={id} inputMode="numeric" autoComplete="off" maxLength={LENGTH} placeholder={t('fourCharacters')} onChange={onChange} className="digits w-24" />
    </div>
  );
}
