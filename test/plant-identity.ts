import { randomUUID } from 'node:crypto';

import type { Demographics } from '@/domain/patient-index/demographics';
import type { CarriedIdentifier } from '@/server/desk/draft-content';
import { linkRecord } from '@/server/patient-index/link-record';
import { registerPerson } from '@/server/patient-index/register-person';
import type { SignedInStaff } from '@/server/session';
import { actAs } from '@/test/plant-person';

export type PlantedIdentity = { personId: string; recordId: string };

const base: Omit<Demographics, 'name' | 'nameReading'> = {
  foreignName: null,
  sex: '2',
  birthDate: '1949-12-31',
  phone: null,
  address: null,
  nationality: 'CHN',
  ethnicGroup: '01',
};

/** A new person with one record of the hospital, whatever the index holds already. */
export async function plantIdentity(
  staff: SignedInStaff,
  changed: Partial<Demographics> = {},
  identifiers: readonly CarriedIdentifier[] = [],
): Promise<PlantedIdentity> {
  const made = await actAs(
    staff,
    async (context, _input: undefined) => {
      context.audit({ kind: 'draft-saved', detail: {} });
      return registerPerson(context, {
        demographics: { ...base, ...namedAtRandom(), ...changed },
        captureMethods: {},
        identifiers,
        reason: null,
        idempotencyKey: randomUUID(),
        despite: true,
      });
    },
    undefined,
  );
  if (!made.ok) throw new Error('a person is made despite whoever is there');
  return { personId: made.value.personId, recordId: made.value.sourceRecordId };
}

// Of a name nobody else has: a thousand people of one name would be a thousand candidates.
function namedAtRandom(): Pick<Demographics, 'name' | 'nameReading'> {
  const name = `TEST ${randomUUID()}`;

  return { name, nameReading: name.replaceAll(/[^A-Z]/gi, '').toLowerCase() };
}

/** One more record of a person, linked at the window of the staff's hospital. */
export async function plantRecord(staff: SignedInStaff, personId: string): Promise<string> {
  const linked = await actAs(staff, async (context, _input: undefined) => ({ ok: true, value: await linkRecord(context, personId, randomUUID()) }), undefined);
  if (!linked.ok) throw new Error('a record can always be linked');
  return linked.value;
}

/** A card nobody else has, that claims its person. */
export function plantedCard(value: string = randomUUID(), kind: CarriedIdentifier['kind'] = 'ehc_id'): CarriedIdentifier {
  return { kind, system: kind, value, masked: '****', assurance: 'checksum', captureMethod: 'QR', claims: true, primary: kind === 'prc_id18', sex: null, birthDate: null, expiresOn: null, documentType: null };
}
