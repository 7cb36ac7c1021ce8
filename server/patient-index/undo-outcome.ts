import 'server-only';

import type { Outcome } from '@/domain/outcome';
import type { UnmergeRefused } from '@/server/patient-index/unmerge-patients';

/** The event that takes another back, before it has a number of its own. */
export type Reversing = { idempotencyKey: string; reason: string | null; reversesId: bigint };

export type Undone = { eventId: string; personIds: readonly string[] };

export type UndoRefused =
  | UnmergeRefused
  | { reason: 'cannot-be-undone' }
  /** Later decisions stand on it: they have to be taken back first. */
  | { reason: 'moved-on' }
  | { reason: 'kept-apart' };

export type UndoOutcome = Outcome<Undone, UndoRefused>;
