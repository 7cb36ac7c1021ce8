const MINUTE_MS = 60_000;

/** ASVS 5.0 V7.5.3: before sensitive changes the password is proven again, at most this long ago. */
export const FRESH_PROOF_MINUTES = 5;

export function isProofFresh(provenAt: Date, now: Date): boolean {
  return now.getTime() - provenAt.getTime() <= FRESH_PROOF_MINUTES * MINUTE_MS;
}
