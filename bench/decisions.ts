import { printFigure } from '@/bench/figure';
import { comparedFields } from '@/domain/patient-index/compare-with-golden';

// Seconds of the keystroke-level model (Card, Moran and Newell 1980): a key of an average typist, a letter of Chinese
// through an input method at three keys a character, a mental step, and the wait for the next case (budget of D3).
const KEY = 0.28;
const CHARACTER = 3 * KEY;
const MENTAL_STEP = 1.35;
const NEXT_CASE = 0.2;

/** What is read before deciding: each field, the four checks, why the case is here and what a merge would change. */
const READ = comparedFields.length + 4 + 2;

// A set of 60 as a queue gives it: mostly clear, some to keep apart, a few to leave open with a note of 15 characters.
const mix = [
  { cases: 40, keys: ['Y', 'Control', 'Enter'], note: 0 },
  { cases: 15, keys: ['N', 'Control', 'Enter'], note: 0 },
  { cases: 5, keys: ['U', 'Control', 'Enter'], note: 15 },
] as const;

/** decisions: how many an hour the screen allows, thinking included; reached by keys alone in `e2e/duplicates.spec.ts`. */
export function benchDecisions(): void {
  const seconds = mix.reduce((sum, { cases, keys, note }) => sum + cases * ((READ + 1) * MENTAL_STEP + keys.length * KEY + note * CHARACTER + NEXT_CASE), 0);
  const cases = mix.reduce((sum, each) => sum + each.cases, 0);

  printFigure({ bench: 'decisions', figure: 'decisions an hour by the keystroke-level model', value: (cases / seconds) * 3600, unit: '1/h', goal: 60 });
}
