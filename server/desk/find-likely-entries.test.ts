import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from 'vitest';

import { emptyFields } from '@/domain/desk/desk-views';
import { database } from '@/server/db';
import { findLikelyEntries } from '@/server/desk/find-likely-entries';
import type { LikelyInput } from '@/server/desk/find-likely-entries';
import { openCandidate } from '@/server/desk/open-candidate';
import { registerAtDesk } from '@/server/desk/register-at-desk';
import { saveDraft } from '@/server/desk/save-draft';
import type { SignedInStaff } from '@/server/session';
import { actAs } from '@/test/plant-person';
import { plantHospital, plantStaff } from '@/test/plant-staff';

const wang = { name: '王晓云', sex: '2', birthDate: '1988-02-19', phone: '13800138000' } as const;

const nothingTyped = { name: '', sex: '0', birthDate: '', phone: '', address: '', ethnicGroup: '', answer: null } as const;

let clerk: SignedInStaff;
let elsewhere: SignedInStaff;

async function register(staff: SignedInStaff, fields: Partial<typeof emptyFields>, despite: { reason: string } | null = null) {
  const draft = await actAs(staff, saveDraft, { draftId: null, fields: emptyFields, sources: {} });
  if (!draft.ok) throw new Error('a new draft is always kept');

  return actAs(staff, registerAtDesk, {
    idempotencyKey: randomUUID(), draftId: draft.value.draftId, fields: { ...emptyFields, ...fields }, sources: {}, departmentId: null, despite,
  });
}

async function look(changed: Partial<LikelyInput>, staff = clerk) {
  const found = await actAs(staff, findLikelyEntries, { ...nothingTyped, draftId: randomUUID(), ...changed });
  if (!found.ok) throw new Error('looking always has an answer');
  return found.value;
}

beforeAll(async () => {
  clerk = await plantStaff(await plantHospital(), ['CLERK']);
  elsewhere = await plantStaff(await plantHospital(), ['CLERK']);
  await register(clerk, wang);
  await register(elsewhere, { ...wang, birthDate: '1988-09-12', phone: '13900139001' });
});

describe('while a newcomer is typed', () => {
  it('entries alike appear, the likeliest first, with what separates the first two', async () => {
    const { entries, question } = await look({ name: '王小云', sex: '2', birthDate: '19880219' });

    expect(entries[0]).toMatchObject({ nameMasked: '王*云', birthYear: '1988', own: true, likely: true, agreeing: ['reading', 'birthDate', 'sex'] });
    expect(question).toBe('phoneTail');
  });

  it('nothing that would be an answer leaves the server', async () => {
    const sent = JSON.stringify(await look({ name: '王晓云', sex: '2' }));

    for (const secret of ['8000', '9001', '02-19', '0219', '09-12', '晓']) expect(sent).not.toContain(secret);
  });

  it('the answer typed says who it is', async () => {
    const { entries } = await look({ name: '王晓云', sex: '2', answer: { question: 'phoneTail', text: '9001' } });

    expect(entries.map(({ fit, own }) => ({ fit, own }))).toEqual([{ fit: 'fits', own: false }, { fit: 'differs', own: true }]);
  });

  it('what the form says already is not asked', async () => {
    expect((await look({ name: '王晓云', phone: '13711112222' })).question).toBe('birthDay');
  });

  it('too little, or half a date, finds nobody', async () => {
    expect(await look({ name: '王' })).toEqual({ entries: [], question: null, more: false });
    expect((await look({ birthDate: '198802' })).entries).toEqual([]);
  });

  it('an entry opens by its handle alone, and every look is in the audit trail', async () => {
    const { entries } = await look({ name: '王晓云', birthDate: '1988-09-12' });

    expect(await actAs(clerk, openCandidate, { handle: entries[0]?.handle ?? '' })).toMatchObject({ ok: true, value: { name: '王晓云' } });
    expect(await actAs(elsewhere, openCandidate, { handle: entries[0]?.handle ?? '' })).toEqual({ ok: false, reason: 'handle-expired' });
    const searched = await database().auditEvent.count({ where: { kind: 'persons-searched', actorId: clerk.staffId } });
    expect(searched).toBeGreaterThanOrEqual(5);
  });
});

describe('going on regardless', () => {
  const alike = { ...wang, name: '王小云', phone: '' };

  it('is refused for whoever is called likely, and takes a reason that is kept', async () => {
    expect(await register(clerk, alike)).toMatchObject({ ok: false, reason: 'already-registered', by: 'demographics' });

    const made = await register(clerk, alike, { reason: '本人说从未来过' });
    expect(made).toMatchObject({ ok: true });
    const event = await database().identityEvent.findFirst({ where: { reason: '本人说从未来过' }, select: { kind: true } });
    expect(event).toEqual({ kind: 'REGISTER' });
  });
});
