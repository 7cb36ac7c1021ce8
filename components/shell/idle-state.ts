/** How long before an idle desk locks it says so. */
export const warningSeconds = 60;

export type IdleState = { phase: 'active' } | { phase: 'warning'; secondsLeft: number } | { phase: 'expired' };

/** Whether a desk left alone for `idleSeconds` stays open, warns or locks after `lockAfterSeconds`. */
export function idleState(idleSeconds: number, lockAfterSeconds: number): IdleState {
  const secondsLeft = Math.ceil(lockAfterSeconds - idleSeconds);

  if (secondsLeft <= 0) return { phase: 'expired' };
  if (secondsLeft <= warningSeconds) return { phase: 'warning', secondsLeft };
  return { phase: 'active' };
}
