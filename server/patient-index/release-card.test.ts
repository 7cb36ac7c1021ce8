import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from 'vitest';

import { checkInPerson } from '@/server/desk/check-in-person';
import { addCard } from '@/server/patient-index/add-card';
import { readCard } from '@/server/patient-index/read-card';
import { releaseCard } from '@/server/patient-index/release-card';
import { restoreCard } from '@/server/patient-index/restore-card';
import type { SignedInStaff } from '@/server/session';
import { holderOf, pageOf } from '@/test/look-up';
import { actAs, plantedCards, plantPerson } from '@/test/plant-person';
import { plantHospital, plantStaff } from '@/test/plant-staff';
import type { PlantedHospital } from '@/test/plant-staff';

let hospital: PlantedHospital;
let clerk: SignedInStaff;
let personId: string;
let otherId: string;

beforeAll(async () => {
  hospital = await plantHospital();
  clerk = await plantStaff(hospital, ['CLERK']);
  personId = await plantPerson(clerk, plantedCards.specimen);
  otherId = await plantPerson(clerk, plantedCards.second, { name: '另一人', phone: '13900139000' });
});

/** Binds a card to somebody, from the reader to the claim. */
async function bind(text: string, id = personId): Promise<void> {
  const read = await actAs(clerk, readCard, { personId: id, text, by: 'scan', as: null, platform: null });
  if (!read.ok || read.value.proposal !== 'new') throw new Error('the card should be free');
  const { draftId } = read.value;
  const added = await actAs(clerk, addCard, { idempotencyKey: randomUUID(), personId: id, draftId, supersedesId: null, reason: null });
  if (!added.ok) throw new Error(`binding was refused: ${added.reason}`);
}

describe('a wrong binding', () => {
  const text = 'H0090099400';
  const reason = '扫错了别人的证件';

  async function cardOf(staff = clerk) {
    const card = (await pageOf(staff, personId)).cards.find(({ masked }) => masked === 'H0****994');
    if (!card) throw new Error('the card stays on the page');
    return card;
  }

  it('is released with its reason, no longer leads to the person, and stays in sight', async () => {
    await bind(text);
    const { identifierId } = await cardOf();

    expect(await actAs(clerk, releaseCard, { personId, identifierId, reason })).toMatchObject({ ok: true });
    expect(await holderOf(clerk, text)).toBeNull();
    expect(await cardOf()).toMatchObject({ claimed: false, released: { reason }, mayBeSetStraight: true });
    expect(await actAs(clerk, releaseCard, { personId, identifierId, reason })).toEqual({ ok: false, reason: 'not-bound' });
  });

  it('is given back by reversing the release, once', async () => {
    const eventId = (await cardOf()).released?.eventId ?? '';

    expect(await actAs(clerk, restoreCard, { personId, eventId, reason })).toMatchObject({ ok: true });
    expect(await holderOf(clerk, text)).toBe(personId);
    expect(await actAs(clerk, restoreCard, { personId, eventId, reason })).toEqual({ ok: false, reason: 'already-restored' });
    expect((await pageOf(clerk, personId)).changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'RELEASE', reversal: 'reversed', reason }),
        expect.objectContaining({ kind: 'CLAIM', reversal: 'reversal', reason }),
      ]),
    );
  });

  it('is not given back over the head of somebody who holds it by now', async () => {
    const { identifierId } = await cardOf();
    const released = await actAs(clerk, releaseCard, { personId, identifierId, reason });
    if (!released.ok) throw new Error('the card was bound');
    await bind(text, otherId);

    const refused = await actAs(clerk, restoreCard, { personId, eventId: released.value.eventId, reason });
    expect(refused).toMatchObject({ ok: false, reason: 'held-by-other', conflict: { holders: [{ nameMasked: '另*人' }] } });
    expect(await holderOf(clerk, text)).toBe(otherId);
  });

  it('bound at another hospital is left to an index administrator', async () => {
    const elsewhere = await plantHospital();
    const colleague = await plantStaff(elsewhere, ['CLERK']);
    await bind('H0090099100');
    await holderOf(colleague, 'H0090099100');
    const permit = (await pageOf(colleague, personId)).cards.find(({ masked }) => masked === 'H0****991');
    const input = { personId, identifierId: permit?.identifierId ?? '', reason };

    expect(permit).toMatchObject({ mayBeSetStraight: false });
    expect(await actAs(colleague, releaseCard, input)).toEqual({ ok: false, reason: 'bound-elsewhere' });
    expect(await actAs(await plantStaff(hospital, ['INDEX_ADMINISTRATOR']), releaseCard, input)).toMatchObject({ ok: true });
  });

  it('of a person out of reach answers as if there were none', async () => {
    const stranger = await plantStaff(await plantHospital(), ['CLERK']);
    const { identifierId } = await cardOf();

    expect(await actAs(stranger, releaseCard, { personId, identifierId, reason })).toEqual({ ok: false, reason: 'not-found' });
    expect(await actAs(stranger, readCard, { personId, text, by: 'scan', as: null, platform: null })).toEqual({ ok: false, reason: 'not-found' });
  });
});

describe('what rests on a card', () => {
  it('counts the check-ins it led to, and not those of a person chosen otherwise', async () => {
    const visit = { personId: otherId, departmentId: hospital.departmentId };
    await holderOf(clerk, plantedCards.second.number);
    await actAs(clerk, checkInPerson, { idempotencyKey: randomUUID(), ...visit });
    const { cards } = await pageOf(clerk, otherId);

    expect(cards.find(({ kind }) => kind === 'prc_id18')).toMatchObject({ visits: 1, captureMethod: 'BARCODE', lastReadBy: hospital.code });
    expect(cards.find(({ masked }) => masked === 'H0****994')).toMatchObject({ visits: 0 });
  });
});

describe('what the sender of a number calls the paper', () => {
  it('stands on the card with its list: here the mark of the chip', async () => {
    const record = '陈大文|男|19850614|浙江省杭州市测试路一号|810000198506147374|杭州市公安局|20200101|20400101||01|J|';
    const heldBy = await plantPerson(clerk, { number: record, sex: '1', birthDate: '1985-06-14' }, { name: '陈大文', phone: '13700137000' });

    expect((await pageOf(clerk, heldBy)).cards).toMatchObject([{ kind: 'hmt_residence', documentTypes: [{ type: 'GA/T490|J', fits: true }] }]);
  });
});
