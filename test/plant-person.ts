import { randomUUID } from 'node:crypto';

import { emptyFields } from '@/domain/desk/desk-views';
import type { RegistrationFields } from '@/domain/desk/desk-views';
import type { SexCode } from '@/domain/patient-index/demographics';
import { identifyScan } from '@/server/desk/identify-scan';
import { registerAtDesk } from '@/server/desk/register-at-desk';
import { perform } from '@/server/perform';
import type { Verb } from '@/server/perform';
import type { SignedInStaff } from '@/server/session';

/** The specimen of GB 11643-1999 with the facts it carries, and a number computed beside it; nobody's. */
export const plantedCards = {
  specimen: { number: '11010519491231002X', sex: '2', birthDate: '1949-12-31' },
  second: { number: '110101199003074514', sex: '1', birthDate: '1990-03-07' },
} as const;

/** Runs a verb as the guard would, audit entry and all. */
export function actAs<Input, Value, Refusal extends { reason: string }>(
  staff: SignedInStaff,
  verb: Verb<Input, Value, Refusal>,
  input: Input,
) {
  return perform({ staff, purpose: 'registration' }, verb, input);
}

/** Registers somebody at a window from a card, the way a clerk does. */
export async function plantPerson(
  clerk: SignedInStaff,
  { number, sex, birthDate }: { number: string; sex: SexCode; birthDate: string },
  changed: Partial<RegistrationFields> = {},
): Promise<string> {
  const seen = await actAs(clerk, identifyScan, { text: number, by: 'scan' });
  if (!seen.ok || seen.value.outcome !== 'unknown') throw new Error('the card should be new');

  const made = await actAs(clerk, registerAtDesk, {
    idempotencyKey: randomUUID(),
    draftId: seen.value.draftId,
    fields: { ...emptyFields, name: '试验人', sex, birthDate, phone: '13800138000', ...changed },
    sources: {},
    departmentId: null,
    despite: null,
  });
  if (!made.ok) throw new Error(`registering was refused: ${made.reason}`);
  return made.value.personId;
}
