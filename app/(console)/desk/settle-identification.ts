import { originOf } from '@/app/(console)/desk/desk-phase';
import type { DeskInput, SettledPhase } from '@/app/(console)/desk/desk-phase';
import type { Identification } from '@/domain/desk/desk-views';

/** The screen an answer leads to. The text is let go of, except where a correction may still start from it. */
export function settleIdentification(input: DeskInput, answer: Identification): SettledPhase {
  const origin = originOf(input);

  switch (answer.outcome) {
    case 'found':
      return { name: 'FOUND', origin, reading: answer.reading, person: answer.person, checkIn: { status: 'open' }, draftId: null };
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
    case 'nobody':
      return { name: 'NOBODY', terms: answer.terms, draftId: answer.draftId };
    case 'too-few-terms':
      return { name: 'TOO_FEW', terms: answer.terms };
  }
}
