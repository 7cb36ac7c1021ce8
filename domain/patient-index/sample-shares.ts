/**
 * How much of the work on cases is looked at again. Nobody publishes figures
 * for this; both are our own choice, for the reasons given.
 */
export const SAMPLE_SHARES = {
  /** Of decided cases, put again before a second administrator: at the 20 to 27 decisions an hour that index departments report, about one more an hour. */
  secondReview: 0.05,
  /** Of a batch, decided one by one before the rest: one in ten, never fewer than three; below eight a batch saves nobody work. */
  bulkSample: { share: 0.1, least: 3, fewest: 8 },
} as const;
