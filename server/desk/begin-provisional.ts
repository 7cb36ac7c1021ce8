import 'server-only';

import { emptyFields } from '@/domain/desk/desk-views';
import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { goldenView } from '@/domain/patient-index/golden-view';
import { namelessPerson, provisionalChildName } from '@/domain/patient-index/provisional-identity';
import type { Birth } from '@/domain/patient-index/provisional-identity';
import { keepDraft } from '@/server/desk/keep-draft';
import { readMembers } from '@/server/patient-index/read-members';
import type { GuardContext } from '@/server/perform';
import { findVisiblePerson } from '@/server/visible-to';

export type ProvisionalStart = { kind: 'UNKNOWN' } | ({ kind: 'NEWBORN'; motherId: string } & Birth);

type Refusal = { reason: 'not-found' } | { reason: 'not-a-mother' };

/**
 * Begins the registration of somebody without a name of their own: of a patient nobody knows, or of a newborn from
 * its mother, whose name, phone and address the draft starts with. The form, its checks and its undo are the usual ones.
 */
export async function beginProvisional(context: GuardContext, start: ProvisionalStart): Promise<Outcome<{ draftId: string }, Refusal>> {
  if (start.kind === 'NEWBORN') return beginNewborn(context, start);

  const draftId = await keepDraft(context, {
    fields: { ...emptyFields, name: namelessPerson },
    sources: {},
    identifiers: [],
    provisional: { kind: 'UNKNOWN' },
  });
  context.audit({ kind: 'draft-saved', detail: {} });
  return accepted({ draftId });
}

async function beginNewborn(context: GuardContext, start: Extract<ProvisionalStart, { kind: 'NEWBORN' }>): Promise<Outcome<{ draftId: string }, Refusal>> {
  const mother = await findVisiblePerson(context, start.motherId);
  const golden = mother && goldenView(await readMembers(context.transaction, mother.id), []);

  context.audit({ kind: 'person-read', subjectPersonId: mother?.id ?? start.motherId, detail: { view: 'card' } });
  if (!mother || !golden) return refused({ reason: 'not-found' });

  const { name, sex, phone, address, nationality, ethnicGroup } = golden.demographics;
  if (sex === '1') return refused({ reason: 'not-a-mother' });

  const fromMother = { phone: phone ?? '', address: address ?? '', nationality: nationality ?? '', ethnicGroup: ethnicGroup ?? '' };
  const given = Object.entries(fromMother).filter(([, value]) => value !== '');
  const draftId = await keepDraft(context, {
    fields: { ...emptyFields, ...fromMother, name: provisionalChildName(name, start), sex: start.sex, birthDate: context.today },
    sources: Object.fromEntries(given.map(([field]) => [field, 'INTERFACE'])),
    identifiers: [],
    provisional: { kind: 'NEWBORN', motherId: mother.id, birthOrder: start.order },
  });
  return accepted({ draftId });
}
