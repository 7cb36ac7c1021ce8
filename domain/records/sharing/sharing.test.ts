import { describe, expect, it } from 'vitest';

import type { Role } from '@/domain/access/permissions';
import { head, named, problem, quantity, result, document } from '@/domain/records/record.fixture';
import { decideSharing } from '@/domain/records/sharing/decide-sharing';
import type { SharingQuestion } from '@/domain/records/sharing/decide-sharing';
import { findRoleRule } from '@/domain/records/sharing/find-role-rule';
import { relateOrganisations } from '@/domain/records/sharing/relate-organisations';
import type { JoinedRegions, SharingParty } from '@/domain/records/sharing/relate-organisations';
import { findSourceRule, findWithheld, shareItems } from '@/domain/records/sharing/share-items';
import type { SharingContext } from '@/domain/records/sharing/share-items';
import type { Joining, Relation, SharedCategory } from '@/domain/records/sharing/sharing-rule';
import { SHARING_RULES } from '@/domain/records/sharing/sharing-rules.data';

const TODAY = '2026-11-24';

function decide(changed: Partial<SharingQuestion>) {
  const question: SharingQuestion = {
    category: 'result', special: false, sealed: false, deniedByPatient: false, relation: 'same-city', joinings: [], role: 'DOCTOR', purpose: null, ...changed,
  };
  const { decision, ruleId } = decideSharing(question, SHARING_RULES, TODAY);
  return `${decision} ${ruleId}`;
}

describe('the decision table, for a doctor', () => {
  const all: readonly Joining[] = ['both-cities', 'health-record-province', 'medical-record-province', 'region-agreement'];

  it.each<[SharedCategory, Relation, string, string]>([
    // category, relation, with every membership, with none
    ['locator', 'same-institution', 'show 30', 'show 30'],
    ['locator', 'same-city', 'show 31', 'show 31'],
    ['locator', 'nation', 'show 31', 'show 31'],
    ['result', 'same-institution', 'show 30', 'show 30'],
    ['result', 'same-alliance', 'show 32', 'show 32'],
    ['result', 'same-county', 'show 33', 'hide 35'],
    ['result', 'same-city', 'show 33', 'hide 35'],
    ['result', 'same-province', 'show 33', 'hide 35'],
    ['result', 'agreed-region', 'show 34', 'hide 35'],
    ['result', 'nation', 'hide 35', 'hide 35'],
    ['health-record', 'same-alliance', 'show 32', 'show 32'],
    ['health-record', 'same-city', 'show 36', 'show 36'],
    ['health-record', 'same-province', 'show 37', 'hide 38'],
    ['health-record', 'agreed-region', 'hide 38', 'hide 38'],
    ['health-record', 'nation', 'hide 38', 'hide 38'],
    ['medical-record', 'same-alliance', 'show 32', 'show 32'],
    ['medical-record', 'same-city', 'show 39', 'hide 40'],
    ['medical-record', 'same-province', 'show 39', 'hide 40'],
    ['medical-record', 'agreed-region', 'hide 40', 'hide 40'],
    ['medical-record', 'nation', 'hide 40', 'hide 40'],
  ])('%s, %s', (category, relation, joined, alone) => {
    expect(decide({ category, relation, joinings: all })).toBe(joined);
    expect(decide({ category, relation, joinings: [] })).toBe(alone);
  });

  it.each<[Relation, string]>([
    ['same-institution', 'show 30'], ['same-alliance', 'show-masked 10'], ['same-city', 'show-masked 10'], ['same-province', 'show-masked 10'],
    ['agreed-region', 'hide 11'], ['nation', 'hide 11'],
  ])('special categories, %s', (relation, expected) => {
    expect(decide({ special: true, relation, joinings: all })).toBe(expected);
  });

  it.each<[Role, SharedCategory, string]>([
    ['CLERK', 'locator', 'show 31'], ['CLERK', 'medical-record', 'show-existence 20'], ['INDEX_ADMINISTRATOR', 'result', 'show-existence 20'],
    ['AUDITOR', 'result', 'hide 21'], ['SYSTEM_ADMINISTRATOR', 'locator', 'hide 21'],
  ])('%s and %s', (role, category, expected) => {
    expect(decide({ role, category, joinings: all })).toBe(expected);
  });

  it('a seal outranks the patient, the patient the law, and a mask is for doctors only', () => {
    expect(decide({ sealed: true, deniedByPatient: true, special: true, relation: 'same-institution' })).toBe('hide 1');
    expect(decide({ deniedByPatient: true, special: true })).toBe('hide 2');
    expect(decide({ special: true, role: 'CLERK' })).toBe('show-existence 20');
  });
});

it('a rule out of force is passed over, and no rule at all hides', () => {
  const [seal, ...rest] = SHARING_RULES;
  const question: SharingQuestion = { category: 'locator', special: false, sealed: true, deniedByPatient: false, relation: 'nation', joinings: [], role: 'DOCTOR', purpose: null };
  const lapsed = SHARING_RULES.map((rule) => (rule === seal ? { ...rule, effectiveTo: '2026-11-23' } : rule));

  expect(decideSharing(question, lapsed, TODAY)).toMatchObject({ decision: 'show', ruleId: '31' });
  expect(decideSharing(question, rest.filter(({ step }) => step === 'seal'), TODAY)).toEqual({ decision: 'hide', ruleId: 'none', notice: true });
});

it('the order of the steps decides, not the order of the rows', () => {
  const question: SharingQuestion = { category: 'result', special: true, sealed: true, deniedByPatient: true, relation: 'nation', joinings: [], role: 'CLERK', purpose: null };

  expect(decideSharing(question, SHARING_RULES.toReversed(), TODAY).ruleId).toBe('1');
});

const joined: JoinedRegions = { cities: ['3301', '3310'], healthRecordProvinces: ['33'], medicalRecordProvinces: ['33'], regions: [['31', '33']] };
const hangzhou: SharingParty = { organisationCode: 'H', regionCode: '330106', allianceCode: null };

it.each<[Partial<SharingParty>, Relation]>([
  [{ organisationCode: 'H' }, 'same-institution'], [{ allianceCode: 'X' }, 'same-county'], [{}, 'same-county'], [{ regionCode: '330102' }, 'same-city'],
  [{ regionCode: '331002' }, 'same-province'], [{ regionCode: '310101' }, 'agreed-region'], [{ regionCode: '361102' }, 'nation'],
])('%o to a hospital in Hangzhou is %s', (changed, relation) => {
  expect(relateOrganisations({ ...hangzhou, organisationCode: 'O', ...changed }, hangzhou, joined)).toBe(relation);
});

it('two hospitals of one alliance are nearer than their county', () => {
  expect(relateOrganisations({ ...hangzhou, organisationCode: 'O', allianceCode: 'X' }, { ...hangzhou, allianceCode: 'X' }, joined)).toBe('same-alliance');
});

describe('what a viewer gets of a hospital', () => {
  const context = (role: Role = 'DOCTOR'): SharingContext => ({ viewer: { ...hangzhou, role, purpose: null }, rules: SHARING_RULES, joined, today: TODAY });
  const taizhou: SharingParty = { organisationCode: 'T', regionCode: '331002', allianceCode: null };
  const shangrao: SharingParty = { organisationCode: 'S', regionCode: '361102', allianceCode: null };
  const items = [
    result(head('T', 'Observation/1', '2026-01-01'), named('肌酐'), quantity(88, 'umol/L')),
    result(head('T', 'Observation/2', '2026-01-01'), named('乙肝表面抗原'), { type: 'words', text: '阳性' }),
    problem(head('T', 'Condition/1', '2026-01-01'), named('精神分裂症', { system: 'icd', code: 'F20.900' })),
    document(head('T', 'DocumentReference/1', '2026-01-01', { confidentiality: 'R' }), 'C0050'),
  ];

  it('special categories of another hospital are a mask with kind, day and rule', () => {
    const shared = shareItems(taizhou, items, context());

    expect(shared.items).toEqual([items[0]]);
    expect(shared.masked).toEqual([
      { id: 'T/Observation/2', kind: 'laboratory', organisationCode: 'T', time: '2026-01-01', ruleId: '10' },
      { id: 'T/Condition/1', kind: 'problem', organisationCode: 'T', time: '2026-01-01', ruleId: '10' },
      { id: 'T/DocumentReference/1', kind: 'document', organisationCode: 'T', time: '2026-01-01', ruleId: '10' },
    ]);
  });

  it('another province is withheld as a whole and need not be asked', () => {
    expect(findWithheld(shangrao, context()).map(({ category, ruleId }) => `${category} ${ruleId}`)).toEqual(['result 35', 'health-record 38', 'medical-record 40']);
    expect(findSourceRule(shangrao, context())).toBe('35');
    expect(findSourceRule(taizhou, context())).toBeNull();
    expect(shareItems(shangrao, items, context())).toEqual({ items: [], masked: [] });
  });

  it('a clerk is told that it is the role', () => {
    expect(findWithheld(taizhou, context('CLERK')).every(({ byRole }) => byRole)).toBe(true);
    expect(shareItems(taizhou, items, context('CLERK')).items).toEqual([]);
  });
});

describe('what a duty keeps from somebody', () => {
  it.each<[readonly Role[], string | null]>([
    [['CLERK'], '20'],
    [['INDEX_ADMINISTRATOR'], '20'],
    [['AUDITOR'], '21'],
    [['DOCTOR'], null],
    [['CLERK', 'DOCTOR'], null],
    [[], null],
  ])('%s: %s', (roles, rule) => {
    expect(findRoleRule(roles, SHARING_RULES, TODAY)).toBe(rule);
  });
});
