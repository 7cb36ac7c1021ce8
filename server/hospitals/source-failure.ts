import 'server-only';

import type { FailureReason } from '@/domain/records/source';

/** Why a hospital gave no answer that may be used. Carries no text of the hospital's: it can hold anything. */
export class SourceFailure extends Error {
  override readonly name = 'SourceFailure';

  readonly reason: FailureReason;
  /** It refused this one request, as servers do with types that they do not know: it is well. */
  readonly onlyThis: boolean;

  constructor(reason: FailureReason, { onlyThis = false }: { onlyThis?: boolean } = {}) {
    super(`the source did not answer: ${reason}`);
    this.reason = reason;
    this.onlyThis = onlyThis;
  }
}

/** Whatever was thrown on the way to a hospital, as one of the named reasons; a mistake of ours is thrown on. */
export function failureOf(error: unknown): FailureReason {
  if (error instanceof SourceFailure) return error.reason;
  throw error;
}
