import { toBind } from '@/app/(console)/desk/card-bond';
import { originOf } from '@/app/(console)/desk/desk-phase';
import type { DeskInput, SettledPhase, UnresolvedPhase } from '@/app/(console)/desk/desk-phase';
import type { Identification } from '@/domain/desk/desk-views';

/** The screen an answer leads to. The text is let go of, except where a correction may still start from it. */
export function settleIdentification(input: DeskInput, answer: Identification): SettledPhase {
  const origin = originOf(input);

  switch (answer.outcome) {
    case 'found':
      return { name: 'FOUND', origin, reading: answer.reading, person: answer.person, checkIn: { status: 'open' }, draftId: null, card: answer.unbound && toBind(answer.unbound) };
    case 'several': {
      const { reading, terms, candidates, truncated } = answer;
      return { name: 'SEVERAL', origin, reading, terms, candidates, truncated, selected: 0, opening: { status: 'no' } };
    }
    case 'unknown':
      return { name: 'UNKNOWN', origin, reading: answer.reading, draftId: answer.draftId };
    case 'invalid':
      return { name: 'INVALID', input, reading: answer.reading };
    case 'not-an-identifier':
      return { name: 'NOT_AN_IDENTIFIER', origin, reading: answer.reading };
    case 'choose':
      return { name: 'CHOOSE', input, reading: answer.reading, choices: answer.choices };
    case 'unresolved':
      return { ...unresolved(input, answer), origin };
    case 'nobody':
      return { name: 'NOBODY', terms: answer.terms, draftId: answer.draftId };
    case 'too-few-terms':
      return { name: 'TOO_FEW', terms: answer.terms };
  }
}

function unresolved(input: DeskInput, { reading, platform, refusal }: Extract<Identification, { outcome: 'unresolved' }>): Omit<UnresolvedPhase, 'origin'> {
  return { name: 'UNRESOLVED', retry: refusal === 'silent' ? input : null, reading, platform, refusal };
}
