import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { getCastMember } from '@/demo/cast';
import { database } from '@/server/db';
import { askPlatform } from '@/server/desk/ask-platform';
import { identifyScan } from '@/server/desk/identify-scan';
import { readDraft } from '@/server/desk/read-draft';
import { addCard } from '@/server/patient-index/add-card';
import { readCard } from '@/server/patient-index/read-card';
import type { SignedInStaff } from '@/server/session';
import { actAs, plantPerson } from '@/test/plant-person';
import { plantHospital, plantStaff } from '@/test/plant-staff';
import { startPhones } from '@/test/start-phones';

const phones = await startPhones();
// Read once, at the first use of the database.
Object.assign(process.env, { YIKA_HEALTH_CARD_URL: phones.healthCardUrl, YIKA_INSURANCE_URL: phones.insuranceUrl });

const known = getCastMember('fangQing');
const number = known.documents['idCard']?.value ?? '';
let clerk: SignedInStaff;
let personId: string;

beforeAll(async () => {
  clerk = await plantStaff(await plantHospital(), ['CLERK']);
  personId = await plantPerson(clerk, { number, sex: '2', birthDate: '1998-06-02' }, { name: known.demographics.name });
});
afterAll(() => phones.stop());

/** As the action does it: the platform first, then the transaction. */
async function scan(text: string) {
  const outcome = await actAs(clerk, identifyScan, await askPlatform({ text, by: 'scan' as const }, clerk));
  if (!outcome.ok) throw new Error('a scan always has an outcome');
  return outcome.value;
}

describe('a code of a patient the index knows', () => {
  it.each(['health-card', 'insurance'] as const)('of the %s platform finds them in one go', async (platform) => {
    expect(await scan(await phones.show(platform))).toMatchObject({ outcome: 'found', person: { personId } });
  });

  it('of the health card offers the card’s own id to be bound; bound, a printed card finds them without the platform', async () => {
    const code = await phones.show('health-card');
    const found = await scan(code);
    if (found.outcome !== 'found' || !found.unbound) throw new Error('the health card is new to the index');
    const { draftId } = found.unbound;

    expect(found.unbound).toMatchObject({ kind: 'ehc_id' });
    expect(await actAs(clerk, addCard, { idempotencyKey: randomUUID(), personId, draftId, supersedesId: null, reason: null })).toMatchObject({ ok: true });
    expect(await scan(`${code.split(':')[0] ?? ''}:1`)).toMatchObject({ outcome: 'found', unbound: null, person: { personId } });
    expect(await database().auditEvent.count({ where: { kind: 'platform-asked' } })).toBe(3);
  });

  it('finds them by the card’s id alone while the platform fails, and says that it did not verify', async () => {
    expect(await scan(await phones.show('health-card', 'down'))).toMatchObject({
      outcome: 'found',
      person: { personId },
      reading: { warnings: expect.arrayContaining(['not_confirmed_by_platform']) },
    });
  });

  it.each(['expired', 'used', 'elsewhere'] as const)('that is %s is no card in hand, though its id is known', async (fault) => {
    expect(await scan(await phones.show('health-card', fault))).toMatchObject({ outcome: 'unresolved', platform: 'health-card' });
  });

  it('is told from one whose name differs', async () => {
    const other = getCastMember('zhangWeiThird');
    const card = { number: other.documents['idCard']?.value ?? '', sex: '1', birthDate: '1985-03-12' } as const;
    await plantPerson(clerk, card, { name: '章玮', phone: '15400009001' });

    expect(await scan(await phones.show('insurance', '', 'zhangWeiThird'))).toMatchObject({
      outcome: 'found',
      reading: { warnings: expect.arrayContaining(['platform_name_differs']) },
    });
  });
});

describe('a code that was not resolved', () => {
  it.each([
    ['expired', 'expired'],
    ['used', 'already-used'],
    ['elsewhere', 'wrong-platform'],
    ['malformed', 'unusable-answer'],
    ['down', 'silent'],
  ] as const)('because of %s is said in words of its own: %s', async (fault, refusal) => {
    expect(await scan(await phones.show('insurance', fault))).toMatchObject({ outcome: 'unresolved', platform: 'insurance', refusal });
  });

  it('binds nothing on a person’s page either', async () => {
    const input = await askPlatform({ personId, text: await phones.show('insurance', 'expired'), by: 'scan' as const, as: null }, clerk);

    expect(await actAs(clerk, readCard, input)).toMatchObject({ ok: true, value: { proposal: 'unresolved', refusal: 'expired' } });
  });
});

it('a newcomer’s code starts the registration with what the platform knows', async () => {
  const seen = await scan(await phones.show('health-card', '', 'sunBoheng'));
  if (seen.outcome !== 'unknown') throw new Error('nobody has registered this child');
  const draft = await actAs(clerk, readDraft, { draftId: seen.draftId });

  expect(draft).toMatchObject({
    ok: true,
    value: {
      fields: { name: '孙柏恒', sex: '1', birthDate: '2018-09-11' },
      sources: { name: 'QR', birthDate: 'QR' },
      identifiers: [{ kind: 'prc_id18', assurance: 'server' }, { kind: 'ehc_id' }],
    },
  });
});

it('the code itself is kept nowhere', async () => {
  const code = await phones.show('insurance');
  await scan(code);
  const written = await database().$queryRaw<{ found: bigint }[]>`
    SELECT count(*) AS found FROM audit_event WHERE detail::text LIKE ${`%${code}%`} OR detail::text LIKE ${`%${code.slice(3, 20)}%`}`;

  expect(written[0]?.found).toBe(0n);
  expect(await database().identifier.count({ where: { kind: { in: ['nhsa_ec_qr', 'ehc_qr'] } } })).toBe(0);
});
