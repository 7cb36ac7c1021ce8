import type { SharingRule } from '@/domain/records/sharing/sharing-rule';

const STATE_2023 = 'National Health Commission, press meeting of 2023-11-07: results by city (204), health records by province (25), medical records by province (17)';
const ACCESS_2025 = 'Notice of three national bodies on access to health data, June 2025: least use, by post and task';

type Seed = Pick<SharingRule, 'id' | 'step' | 'when' | 'decision'> & Partial<SharingRule>;

/**
 * The seeded sharing table, compiled 2026-11-24, first hit wins. Editing it is
 * an administrator's right that comes later; purpose and break-glass have their
 * place in the conditions and no row yet.
 */
export const SHARING_RULES: readonly SharingRule[] = [
  rule({ id: '1', step: 'seal', when: { sealed: true }, decision: 'hide', notice: false, basis: 'institution' }),
  rule({ id: '2', step: 'denial', when: { deniedByPatient: true }, decision: 'hide', notice: false, basis: 'patient' }),

  // A mask tells a doctor that something stands there; other duties are told nothing of these by their role below.
  rule({ id: '10', step: 'law', when: { special: true, roles: ['DOCTOR'], relations: ['same-alliance', 'same-county', 'same-city', 'same-province'] }, decision: 'show-masked', basis: 'law', source: ACCESS_2025 }),
  rule({ id: '11', step: 'law', when: { special: true, relations: ['agreed-region', 'nation'] }, decision: 'hide', basis: 'law', source: ACCESS_2025 }),

  rule({ id: '20', step: 'role', when: { roles: ['CLERK', 'INDEX_ADMINISTRATOR'], categories: ['result', 'health-record', 'medical-record'] }, decision: 'show-existence', source: ACCESS_2025 }),
  rule({ id: '21', step: 'role', when: { roles: ['AUDITOR', 'SYSTEM_ADMINISTRATOR'] }, decision: 'hide', source: ACCESS_2025 }),

  rule({ id: '30', step: 'scope', when: { relations: ['same-institution'] }, decision: 'show', basis: 'institution' }),
  rule({ id: '31', step: 'scope', when: { categories: ['locator'] }, decision: 'show' }),
  rule({ id: '32', step: 'scope', when: { relations: ['same-alliance'] }, decision: 'show' }),

  rule({ id: '33', step: 'scope', when: { categories: ['result'], relations: ['same-county', 'same-city', 'same-province'], joined: 'both-cities' }, decision: 'show' }),
  rule({ id: '34', step: 'scope', when: { categories: ['result'], relations: ['agreed-region'], joined: 'region-agreement' }, decision: 'show' }),
  rule({ id: '35', step: 'scope', when: { categories: ['result'] }, decision: 'hide' }),

  rule({ id: '36', step: 'scope', when: { categories: ['health-record'], relations: ['same-county', 'same-city'] }, decision: 'show' }),
  rule({ id: '37', step: 'scope', when: { categories: ['health-record'], relations: ['same-province'], joined: 'health-record-province' }, decision: 'show' }),
  rule({ id: '38', step: 'scope', when: { categories: ['health-record'] }, decision: 'hide' }),

  rule({ id: '39', step: 'scope', when: { categories: ['medical-record'], relations: ['same-county', 'same-city', 'same-province'], joined: 'medical-record-province' }, decision: 'show' }),
  rule({ id: '40', step: 'scope', when: { categories: ['medical-record'] }, decision: 'hide' }),

  rule({ id: '99', step: 'default', when: {}, decision: 'hide', basis: 'default' }),
];

function rule(seed: Seed): SharingRule {
  return { notice: seed.decision !== 'show', basis: 'agreement', effectiveFrom: '2023-11-07', effectiveTo: null, source: STATE_2023, ...seed };
}
