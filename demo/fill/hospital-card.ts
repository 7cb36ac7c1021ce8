import { maskIdentifier } from '@/domain/identifiers/mask';

import type { FiledIdentifier } from '@/demo/fill/filed-person';

/** The hospital's own card, as a window there reads it: its number within its assigner. */
export function hospitalCard(hospital: string, localNumber: string): FiledIdentifier {
  return {
    system: `hospital_card:${hospital}`,
    kind: 'hospital_card',
    value: localNumber,
    masked: maskIdentifier('hospital_card', localNumber),
    assurance: 'format',
    claims: true,
  };
}
