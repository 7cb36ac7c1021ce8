/**
 * How much of the work on cases is looked at again. Nobody publishes figures
 * for this; both are our own choice, for the reasons given.
 */
export const SAMPLE_SHARES = {
  /** Of decided cases, put again before a second administrator: at the 20 to 27 decisions an hour that index departments report, about one more an hour. */
  secondReview: 0.05,
} as const;
