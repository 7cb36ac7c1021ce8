/**
 * What a verb answers when failing is an expected part of its work: the value,
 * or a named reason with whatever the next step needs to know.
 */
export type Outcome<Value, Refusal extends { reason: string }> =
  | { ok: true; value: Value }
  | ({ ok: false } & Refusal);

/** The answer of a verb that has no expected way to fail. */
export type Accepted<Value> = { ok: true; value: Value };

export function accepted<Value>(value: Value): Accepted<Value> {
  return { ok: true, value };
}

export function refused<const Refusal extends { reason: string }>(refusal: Refusal): { ok: false } & Refusal {
  return { ok: false, ...refusal };
}
