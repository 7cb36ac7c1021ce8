/** Why an action was not even tried, or did not finish: the same for every action. */
export type GuardRefusal =
  | { reason: 'malformed' }
  | { reason: 'signed-out' }
  | { reason: 'locked' }
  | { reason: 'not-permitted' }
  | { reason: 'key-reused' }
  | { reason: 'unexpected'; traceId: string };

/** What a server action answers: the verb's value, its own named refusal, or the guard's. */
export type Answer<Value, Refusal extends { reason: string }> =
  | { ok: true; value: Value }
  | ({ ok: false } & (Refusal | GuardRefusal));
