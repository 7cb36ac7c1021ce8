import 'server-only';

import type { ReadingView } from '@/domain/desk/desk-views';
import type { Recognition } from '@/domain/identifiers/identifier';
import { maskIdentifier } from '@/domain/identifiers/mask';

/** What a screen may show of a recognition: the masked value and facts to compare with the person at the window. */
export function readingView(recognition: Recognition): ReadingView {
  const { kind, valid, masked, assurance, reason, warnings, suggestion, derived, candidates } = recognition;
  const { sex, birthDate, province, nationality, expiryDate } = derived;

  return {
    kind,
    valid,
    masked,
    assurance,
    reason,
    warnings,
    conflicts: recognition.readings[0]?.conflicts ?? [],
    suggestionMasked: suggestion === null ? null : maskIdentifier(kind, suggestion),
    derived: {
      ...(sex && { sex }),
      ...(birthDate && { birthDate }),
      ...(province && { province }),
      ...(nationality && { nationality }),
      ...(expiryDate && { expiryDate }),
    },
    alternatives: candidates.slice(1, 4),
  };
}
