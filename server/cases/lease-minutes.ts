import 'server-only';

/** How long what somebody opened is left to them: longer than a decision takes, short enough for a window left open. Our own choice. */
export const LEASE_MINUTES = 10;
