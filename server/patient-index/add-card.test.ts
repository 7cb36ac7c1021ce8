import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from 'vitest';

import { database } from '@/server/db';
import { addCard } from '@/server/patient-index/add-card';
import { readCard } from '@/server/patient-index/read-card';
import type { SignedInStaff } from '@/server/session';
import { holderOf, pageOf } from '@/test/look-up';
import { actAs, plantedCards, plantPerson } from '@/test/plant-person';
import { plantHospital, plantStaff } from '@/test/plant-staff';
import type { PlantedHospital } from '@/test/plant-staff';

// Numbers of series not seen in use; nobody's.
const OLD_PERMIT = 'H0090099100';
const RENEWED_PERMIT = 'H0090099101';
const OLD_PASSPORT = 'E90099001';
const NEW_PASSPORT_ZONE = 'P<NZLTESTER<<ANNA<<<<<<<<<<<<<<<<<<<<<<<<<<<';

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

async function propose(text: string, changed: Partial<Parameters<typeof readCard>[1]> = {}, staff = clerk) {
  const outcome = await actAs(staff, readCard, { personId, text, by: 'scan', as: null, platform: null, ...changed });
  if (!outcome.ok) throw new Error('the person is within reach');
  return outcome.value;
}

async function draftOf(text: string, changed: Partial<Parameters<typeof readCard>[1]> = {}, staff = clerk) {
  const proposal = await propose(text, changed, staff);
  if (proposal.proposal !== 'new') throw new Error(`expected a new card, met ${proposal.proposal}`);
  return proposal.draftId;
}

function add(draftId: string, changed: Partial<Parameters<typeof addCard>[1]> = {}, staff = clerk) {
  return actAs(staff, addCard, { idempotencyKey: randomUUID(), personId, draftId, supersedesId: null, reason: null, ...changed });
}

describe('a further card of a person', () => {
  it('is shown masked, then bound, and finds them from then on; renewed, it is the same card', async () => {
    expect(await propose(OLD_PERMIT)).toMatchObject({ proposal: 'new', doubt: null, faces: [{ kind: 'hm_permit', masked: 'H0****991', bindable: true }] });
    expect(await holderOf(clerk, OLD_PERMIT)).toBeNull();

    expect(await add(await draftOf(OLD_PERMIT))).toMatchObject({ ok: true, value: { faces: [{ kind: 'hm_permit' }] } });
    expect(await holderOf(clerk, OLD_PERMIT)).toBe(personId);
    expect(await holderOf(clerk, RENEWED_PERMIT)).toBe(personId);
    expect(await propose(RENEWED_PERMIT)).toMatchObject({ proposal: 'theirs' });
  });

  it('is one event in the timeline and one line in the audit trail', async () => {
    const { changes } = await pageOf(clerk, personId);

    expect(changes[0]).toMatchObject({ kind: 'CLAIM', effects: { cardsClaimed: 1 } });
    expect(await database().auditEvent.count({ where: { kind: 'card-added', subjectPersonId: personId } })).toBe(1);
  });

  it('is added once however often the same submit arrives', async () => {
    const draftId = await draftOf('C90099002');
    const key = { idempotencyKey: randomUUID() };
    const [first, second] = [await add(draftId, key), await add(draftId, key)];

    expect(second).toEqual(first);
    expect(await database().identityEvent.count({ where: { idempotencyKey: key.idempotencyKey } })).toBe(1);
  });

  it('makes the person’s record at the hospital that added it', async () => {
    const elsewhere = await plantHospital();
    const colleague = await plantStaff(elsewhere, ['CLERK']);
    await holderOf(colleague, OLD_PERMIT);

    expect(await add(await draftOf('L90099003', {}, colleague), {}, colleague)).toMatchObject({ ok: true });
    expect(await database().sourceRecord.count({ where: { organisationId: elsewhere.id } })).toBe(1);
    expect(await holderOf(clerk, 'L90099003')).toBe(personId);
  });

  it('that is a fifteen-digit number of the first generation is known as theirs', async () => {
    expect(await propose('110105491231002')).toMatchObject({ proposal: 'theirs' });
  });

  it('of an unnamed kind is asked for, and never guessed', async () => {
    expect(await propose('H00900992')).toMatchObject({ proposal: 'choose', choices: expect.arrayContaining([{ kind: 'hm_permit', needsCountry: false }]) });
    expect(await propose('ZZ990041')).toMatchObject({ proposal: 'choose' });

    const as = { kind: 'passport_other', issuingCountry: 'NZL' } as const;
    expect(await add(await draftOf('ZZ990041', { as }))).toMatchObject({ ok: true });
    expect((await pageOf(clerk, personId)).cards).toContainEqual(expect.objectContaining({ kind: 'passport_other', masked: 'ZZ***041', claimed: true }));
  });

  it.each([
    ['a number that breaks its rule', '110101199003074515'],
    ['a payment code', '134512345678901234'],
  ])('cannot be %s', async (_, text) => {
    expect(await propose(text)).toMatchObject({ proposal: 'unusable', reading: { valid: false } });
  });
});

describe('a renewed passport', () => {
  it('stands beside the old one, which says what took its place; both lead to the person', async () => {
    await add(await draftOf(OLD_PASSPORT));
    const proposal = await propose('EA0099001');
    if (proposal.proposal !== 'new') throw new Error('the new passport is new');
    const [earlier] = proposal.earlier;

    expect(earlier).toMatchObject({ kind: 'passport_cn', masked: 'E9****001' });
    await add(proposal.draftId, { supersedesId: earlier?.identifierId ?? null });

    const { cards } = await pageOf(clerk, personId);
    expect(cards.find(({ masked }) => masked === 'E9****001')).toMatchObject({ claimed: true, supersededBy: { kind: 'passport_cn', masked: 'EA****001' } });
    expect(await holderOf(clerk, OLD_PASSPORT)).toBe(personId);
    expect(await holderOf(clerk, 'EA0099001')).toBe(personId);
  });

  it('keeps the last day of validity that its zone says, and an expired one still leads to its holder', async () => {
    const zone = `${NEW_PASSPORT_ZONE}\rZX90099049NZL4912310F2001012<<<<<<<<<<<<<<04\r`;
    const proposal = await propose(zone);

    expect(proposal).toMatchObject({ proposal: 'new', faces: [{ kind: 'passport_other', expiresOn: '2020-01-01' }] });
    if (proposal.proposal === 'new') await add(proposal.draftId);
    expect((await pageOf(clerk, personId)).cards.find(({ expiresOn }) => expiresOn === '2020-01-01')).toMatchObject({ claimed: true, expired: true });
  });
});

describe('what speaks against a binding', () => {
  it('is shown with both values, and a reason is asked for', async () => {
    const idCard = '110101199003074653';
    const proposal = await propose(idCard);

    expect(proposal).toMatchObject({
      proposal: 'new',
      doubt: {
        secondNumber: true,
        contradictions: [
          { field: 'sex', document: '1', person: '2' },
          { field: 'birthDate', document: '1990-03-07', person: '1949-12-31' },
        ],
      },
    });
    if (proposal.proposal !== 'new') return;
    expect(await add(proposal.draftId)).toMatchObject({ ok: false, reason: 'in-doubt' });
    expect(await holderOf(clerk, idCard)).toBeNull();
    expect(await add(proposal.draftId, { reason: '派出所更正了号码' })).toMatchObject({ ok: true });
  });
});

describe('a card that somebody else holds', () => {
  it('is shown side by side, masked, and nothing is moved', async () => {
    const proposal = await propose(plantedCards.second.number);

    expect(proposal).toMatchObject({ proposal: 'conflict', conflict: { person: { nameMasked: '试*人' }, holders: [{ nameMasked: '另*人' }] } });
    expect(await holderOf(clerk, plantedCards.second.number)).toBe(otherId);
  });

  it('names nobody to a window that may not see the holder', async () => {
    const elsewhere = await plantHospital();
    const colleague = await plantStaff(elsewhere, ['CLERK']);
    await holderOf(colleague, plantedCards.specimen.number);
    const proposal = await propose(plantedCards.second.number, {}, colleague);

    expect(proposal).toMatchObject({ proposal: 'conflict', conflict: { holders: [null] } });
    expect(JSON.stringify(proposal)).not.toMatch(/另|13900139000|139\*/);
  });

  it('goes to one of two windows that bind it to two persons at once; the other sees the conflict', async () => {
    const colleague = await plantStaff(hospital, ['CLERK']);
    const text = 'H0090099300';
    const [mine, theirs] = [await draftOf(text), await draftOf(text, { personId: otherId }, colleague)];
    const outcomes = await Promise.all([add(mine), add(theirs, { personId: otherId }, colleague)]);

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: 'held-by-other', conflict: { holders: [{}] } });
    expect([personId, otherId]).toContain(await holderOf(clerk, text));
    expect(await database().auditEvent.count({ where: { kind: 'card-contested' } })).toBe(2);
    const [opened] = await database().indexCase.findMany({ select: { origin: true, records: { select: { sourceRecord: { select: { memberships: { select: { personId: true } } } } } } } });
    const waiting = opened?.records.flatMap(({ sourceRecord }) => sourceRecord.memberships.map((membership) => membership.personId));
    expect(opened?.origin).toBe('CONFLICT');
    expect(waiting).toEqual(expect.arrayContaining([personId, otherId]));
  });
});
