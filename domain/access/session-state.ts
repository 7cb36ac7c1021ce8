const SECOND = 1_000;
const MINUTE = 60 * SECOND;

export const sessionLimits = {
  /** A shift at the window and its handover. */
  lifeMs: 10 * 60 * MINUTE,
  /** A desk left alone shows nothing after this. */
  idleMs: 5 * MINUTE,
  /** How exactly "last seen" is kept: not every request is worth a write. */
  seenEveryMs: 15 * SECOND,
} as const;

export type SessionTimes = {
  lastSeenAt: Date;
  expiresAt: Date;
  lockedAt: Date | null;
  endedAt: Date | null;
};

/** `idle`: nobody has been here too long, and the lock is still to be written down. */
export type SessionState = 'open' | 'idle' | 'locked' | 'expired' | 'ended';

export function sessionState({ lastSeenAt, expiresAt, lockedAt, endedAt }: SessionTimes, now: Date): SessionState {
  if (endedAt) return 'ended';
  if (now >= expiresAt) return 'expired';
  if (lockedAt) return 'locked';
  return now.getTime() - lastSeenAt.getTime() >= sessionLimits.idleMs ? 'idle' : 'open';
}

export function isSeenDue({ lastSeenAt }: Pick<SessionTimes, 'lastSeenAt'>, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= sessionLimits.seenEveryMs;
}
