import type { Role } from '@/domain/access/permissions';
import type { Joining, Relation, SharedCategory, SharingDecision, SharingPurpose, SharingRule } from '@/domain/records/sharing/sharing-rule';
import { sharingSteps } from '@/domain/records/sharing/sharing-rule';

/** One record, or one kind of record of one hospital, and who wants to see it. */
export type SharingQuestion = {
  category: SharedCategory;
  /** Of a special category by law, or marked confidential by its hospital. */
  special: boolean;
  sealed: boolean;
  deniedByPatient: boolean;
  relation: Relation;
  joinings: readonly Joining[];
  role: Role;
  purpose: SharingPurpose | null;
};

export type SharingVerdict = { decision: SharingDecision; ruleId: string; notice: boolean };

/** When the table itself has no answer, which its last row should never allow. */
const NO_RULE: SharingVerdict = { decision: 'hide', ruleId: 'none', notice: true };

/**
 * First hit wins, in the order seal, patient's denial, law, role, purpose,
 * scope, default; within a step in the order of the table.
 * @param today `YYYY-MM-DD`; rules out of force are passed over.
 */
export function decideSharing(question: SharingQuestion, rules: readonly SharingRule[], today: string): SharingVerdict {
  const inForce = rules.filter(({ effectiveFrom, effectiveTo }) => effectiveFrom <= today && (effectiveTo === null || today <= effectiveTo));

  for (const step of sharingSteps) {
    const hit = inForce.find((rule) => rule.step === step && applies(rule, question));
    if (hit) return { decision: hit.decision, ruleId: hit.id, notice: hit.notice };
  }
  return NO_RULE;
}

function applies({ when }: SharingRule, question: SharingQuestion): boolean {
  return (
    (!when.sealed || question.sealed) &&
    (!when.deniedByPatient || question.deniedByPatient) &&
    (!when.special || question.special) &&
    (!when.roles || when.roles.includes(question.role)) &&
    (!when.purposes || (question.purpose !== null && when.purposes.includes(question.purpose))) &&
    (!when.categories || when.categories.includes(question.category)) &&
    (!when.relations || when.relations.includes(question.relation)) &&
    (!when.joined || question.joinings.includes(when.joined))
  );
}
