import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from 'vitest';

import { emptyFields } from '@/domain/desk/desk-views';
import type { RegistrationFields } from '@/domain/desk/desk-views';
import { database } from '@/server/db';
import type { DraftContent } from '@/server/desk/draft-content';
import { keepDraft } from '@/server/desk/keep-draft';
import { registerAtDesk } from '@/server/desk/register-at-desk';
import { perform } from '@/server/perform';
import type { SignedInStaff } from '@/server/session';
import { plantHospital, plantStaff } from '@/test/plant-staff';

const WINDOWS = 8;
const CLERKS_AT_ONCE = 1_000;

let clerks: SignedInStaff[];

beforeAll(async () => {
  const hospital = await plantHospital();
  clerks = await Promise.all(Array.from({ length: WINDOWS }, () => plantStaff(hospital, ['CLERK'])));
});

const card: DraftContent['identifiers'][number] = {
  kind: 'prc_id18',
  system: 'prc_id18',
  value: '11010519491231002X',
  masked: '110105********002X',
  assurance: 'checksum',
  captureMethod: 'BARCODE',
  claims: true,
  primary: true,
  sex: 'F',
  birthDate: '1949-12-31', expiresOn: null,
 documentType: null,
};

function fieldsOf(name: string): RegistrationFields {
  return { ...emptyFields, name, sex: '2', birthDate: '1949-12-31', phone: '13800138000' };
}

async function draftOf(staff: SignedInStaff, identifiers: DraftContent['identifiers']): Promise<string> {
  const kept = await perform({ staff, purpose: 'registration' }, async (context) => {
    context.audit({ kind: 'draft-saved', detail: {} });
    return { ok: true, value: await keepDraft(context, { fields: emptyFields, sources: {}, identifiers }) };
  }, undefined);
  if (!kept.ok) throw new Error('a draft is always kept');
  return kept.value;
}

function submit(staff: SignedInStaff, draftId: string, name: string, idempotencyKey: string = randomUUID()) {
  return perform({ staff, purpose: 'registration' }, registerAtDesk, {
    idempotencyKey,
    draftId,
    fields: fieldsOf(name),
    sources: {},
    departmentId: null,
    despite: null,
  });
}

/** Everybody submits the same new human being at the same moment. */
async function registerAtOnce(name: string, identifiers: DraftContent['identifiers']) {
  const windows = Array.from({ length: CLERKS_AT_ONCE }, (_, index) => clerks[index % WINDOWS]).filter((clerk) => clerk !== undefined);
  const drafts = await Promise.all(windows.map(async (staff) => ({ staff, draftId: await draftOf(staff, identifiers) })));
  const answers = await Promise.all(drafts.map(({ staff, draftId }) => submit(staff, draftId, name)));

  return {
    made: answers.flatMap((answer) => (answer.ok ? [answer.value] : [])),
    met: answers.flatMap((answer) => (!answer.ok && answer.reason === 'already-registered' ? [answer] : [])),
  };
}

describe('a thousand windows registering one new person at once', () => {
  it.each([
    ['with an identity card', [card], 'identifier'],
    ['without any document', [], 'demographics'],
  ] as const)('%s make one person, and the others are shown the entry', async (story, identifiers, by) => {
    const before = await database().person.count();
    const { made, met } = await registerAtOnce(story === 'with an identity card' ? '同时甲' : '一起来', [...identifiers]);

    expect(made).toHaveLength(1);
    expect(met).toHaveLength(CLERKS_AT_ONCE - 1);
    expect(met.every((answer) => answer.by === by && answer.entries.length === 1 && answer.entries[0]?.desk?.name === '一号窗')).toBe(true);
    expect(await database().person.count()).toBe(before + 1);
  });
});

describe('one submit', () => {
  it('copied a thousand times makes one row and a thousand equal answers', async () => {
    const [staff] = clerks;
    if (!staff) throw new Error('no clerk was planted');
    const draftId = await draftOf(staff, []);
    const idempotencyKey = randomUUID();
    const before = await database().person.count();
    const answers = await Promise.all(Array.from({ length: CLERKS_AT_ONCE }, () => submit(staff, draftId, '重复提交', idempotencyKey)));

    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ ok: true });
    expect(await database().person.count()).toBe(before + 1);
  });

  it('with a used key and other content is refused by name', async () => {
    const [staff] = clerks;
    if (!staff) throw new Error('no clerk was planted');
    const idempotencyKey = randomUUID();

    expect(await submit(staff, await draftOf(staff, []), '周公瑾', idempotencyKey)).toMatchObject({ ok: true });
    expect(await submit(staff, await draftOf(staff, []), '诸葛亮', idempotencyKey)).toEqual({ ok: false, reason: 'key-reused' });
  });
});
