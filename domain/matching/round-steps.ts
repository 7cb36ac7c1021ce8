const TENTH = 100;

/**
 * Steps in tenths of a bit that still add up to the rounded total: each is the
 * difference of two rounded sums, so what one row loses the next one has.
 */
export function roundSteps<Step extends { milliBits: number }>(steps: readonly Step[]): readonly Step[] {
  let exact = 0;
  let shown = 0;

  return steps.map((step) => {
    exact += step.milliBits;
    const next = Math.round(exact / TENTH) * TENTH;
    const rounded = { ...step, milliBits: next - shown };
    shown = next;
    return rounded;
  });
}
