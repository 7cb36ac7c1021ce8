/** What can be asked across a counter without telling the answer. */
export const questionNames = ['phoneTail', 'birthDay', 'numberTail'] as const;

export type QuestionName = (typeof questionNames)[number];

/** The answers the index holds for one person; null where it holds none. */
export type KnownAnswers = Record<QuestionName, string | null>;

export type AnswerFit = 'fits' | 'differs' | 'unknown';

/**
 * The one question whose answer tells the two likeliest apart: the first, in
 * the order people can answer off-hand, that both could answer, and differently.
 * With one candidate, the first that could confirm it.
 * @param told what the form says already: asking again would prove nothing
 */
export function separatingQuestion(first: KnownAnswers | undefined, second: KnownAnswers | undefined, told: readonly QuestionName[]): QuestionName | null {
  if (!first) return null;
  const open = questionNames.filter((name) => !told.includes(name) && first[name] !== null);

  if (!second) return open[0] ?? null;
  return open.find((name) => second[name] !== null && second[name] !== first[name]) ?? null;
}

/** Digits and a final X are compared, however they were typed. */
export function fitOf(question: QuestionName, answer: string, known: KnownAnswers): AnswerFit {
  const right = known[question];
  if (right === null) return 'unknown';

  return answer.toUpperCase().replace(/[^0-9X]/g, '') === right ? 'fits' : 'differs';
}
