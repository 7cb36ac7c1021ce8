import type { Role } from '@/domain/access/permissions';
import { decideSharing } from '@/domain/records/sharing/decide-sharing';
import type { SharingRule } from '@/domain/records/sharing/sharing-rule';

/**
 * The rule by which their duties keep the content of every history from
 * somebody, even of their own hospital; null for whoever has a duty that reads.
 * @param today `YYYY-MM-DD`
 */
export function findRoleRule(roles: readonly Role[], rules: readonly SharingRule[], today: string): string | null {
  const question = { category: 'medical-record', special: false, sealed: false, deniedByPatient: false, relation: 'same-institution', joinings: [], purpose: null } as const;
  const verdicts = roles.map((role) => decideSharing({ ...question, role }, rules, today));
  if (verdicts.some(({ decision }) => decision === 'show')) return null;

  return verdicts.find(({ ruleId }) => rules.some(({ id, step }) => id === ruleId && step === 'role'))?.ruleId ?? null;
}
