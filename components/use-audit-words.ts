import { useFormatter, useLocale, useTranslations } from 'next-intl';

import { among, choice, listOf, numberOf, textOf } from '@/components/audit-facts';
import { placeName } from '@/components/place-name';
import { actions } from '@/domain/access/actions';
import type { ActionName } from '@/domain/access/actions';
import type { AuditLine } from '@/domain/access/audit-line';
import { roles } from '@/domain/access/permissions';
import { isDemographicField } from '@/domain/patient-index/compare-with-golden';
import type { SearchTermName } from '@/domain/desk/desk-views';
import { isIdentifierKind } from '@/domain/identifiers/identifier';

const terms: readonly SearchTermName[] = ['name', 'reading', 'initials', 'birthDate', 'birthYear', 'phone', 'phoneTail', 'sex'];
const actionNames = Object.keys(actions).filter((name): name is ActionName => Object.hasOwn(actions, name));
const reasons = [
  'not-permitted',
  'locked',
  'not-found',
  'handle-expired',
  'department-closed',
  'already-checked-in',
  'already-voided',
  'already-registered',
  'in-use',
  'draft-gone',
  'already-theirs',
  'belongs-to-child',
  'in-doubt',
  'not-bound',
  'bound-elsewhere',
  'already-restored',
  'held-by-other',
  'invalid-fields',
  'changed',
  'already-one',
  'kept-apart',
  'already-sealed',
  'not-sealed',
  'needs-second-person',
  'one-person',
  'not-unknown',
  'already-undone',
  'arrivals-undecided',
  'moved-on',
  'decided',
  'own-proposal',
  'not-proposed',
  'reviewed',
  'outdated',
  'settled',
  'own-verdict',
  'not-ready',
  'too-few',
  'nothing-returns',
  'reads-like-another',
  'nothing-changed',
  'no-such-session',
  'wrong-credentials',
  'throttled',
  'disabled',
  'changed-meanwhile',
  'order-changed-meanwhile',
  'code-taken',
  'prefix-taken',
] as const;

/** The facts of an event as the arguments of its sentence: codes for its choices, words for its blanks. */
export function useAuditWords({ facts, named }: Pick<AuditLine, 'facts' | 'named'>): Record<string, string | number> {
  const t = useTranslations('access');
  const tFields = useTranslations('patients.fields');
  const tKinds = useTranslations('identifiers.kinds');
  const format = useFormatter();
  const locale = useLocale();
  const kindWord = (code: string) => (isIdentifierKind(code) ? tKinds(code) : code);
  const kinds = listOf(facts, 'identifierKinds').map(kindWord);
  const field = textOf(facts, 'field');
  const action = among(actionNames, textOf(facts, 'action'));

  return {
    ...choicesOf(facts),
    ...countsOf(facts),
    found: numberOf(facts, 'found'),
    count: numberOf(facts, 'count') || numberOf(facts, 'hospitals') || kinds.length,
    identifierKind: kindWord(textOf(facts, 'identifierKind')),
    identifierKinds: format.list(kinds),
    terms: format.list(terms.filter((term) => listOf(facts, 'by').includes(term)).map((term) => t(`terms.${term}`))),
    reason: t(`reasons.${among(reasons, textOf(facts, 'reason')) ?? 'other'}`),
    note: textOf(facts, 'reason'),
    organisation: textOf(facts, 'organisationCode'),
    host: textOf(facts, 'host'),
    hospital: textOf(facts, 'hospital'),
    action: action ? t(`actions.${action}`) : textOf(facts, 'action'),
    roles: format.list(roles.filter((role) => listOf(facts, 'roles').includes(role)).map((role) => t(`roles.${role}`))),
    records: numberOf(facts, 'records'),
    version: numberOf(facts, 'version'),
    pinned: isDemographicField(field) ? tFields(field) : field,
    staff: named.staff ?? t('someStaff'),
    desk: named.desk ? placeName(named.desk, locale) : t('someDesk'),
    department: named.department ? placeName(named.department, locale) : t('someDepartment'),
  };
}

function countsOf(facts: AuditLine['facts']): Record<string, number> {
  const counted = ['readings', 'birthOrder', 'registered', 'linked', 'asked', 'changed', 'unchanged', 'refused', 'days', 'sample', 'merged', 'skipped', 'undone', 'kept'];

  return Object.fromEntries(counted.map((key) => [key, numberOf(facts, key)]));
}

function choicesOf(facts: AuditLine['facts']): Record<string, string> {
  const chosen = ['by', 'view', 'field', 'about', 'outcome', 'platform', 'truncated', 'disabled', 'verdict', 'decision', 'eventKind', 'cause', 'paused', 'change', 'list', 'agreed', 'settlement'];

  // A draft is found or not, of persons a number is: two arguments, or the count would be read as a choice.
  return { ...Object.fromEntries(chosen.map((key) => [key, choice(textOf(facts, key))])), opened: textOf(facts, 'found') };
}
