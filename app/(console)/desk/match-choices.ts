/** One entry of a list that is picked from by typing. */
export type Choice = {
  value: string;
  label: string;
  /** Lower case letters by which it is also found: pinyin initials, a code. */
  initials: string;
};

/**
 * The choices that what was typed leads to, best first: the number in the list
 * when it is digits, else initials or name from the start, else anywhere in them.
 * Nothing typed keeps the list as it is.
 */
export function matchChoices<Item extends Choice>(choices: readonly Item[], typed: string): readonly Item[] {
  const wanted = typed.trim().toLowerCase();

  if (wanted === '') return choices;
  if (/^\d+$/.test(wanted)) return choices.filter((_, index) => String(index + 1).startsWith(wanted));

  const opening = choices.filter((choice) => keysOf(choice).some((key) => key.startsWith(wanted)));
  const within = choices.filter((choice) => !opening.includes(choice) && keysOf(choice).some((key) => key.includes(wanted)));
  return [...opening, ...within];
}

function keysOf({ initials, label }: Choice): readonly string[] {
  return [initials, label.toLowerCase()];
}
