import type { Role } from '@/domain/access/permissions';
import type { RecordItem, RecordKind } from '@/domain/records/record';
import { categoryOf, isSpecial } from '@/domain/records/sharing/classify-item';
import { decideSharing } from '@/domain/records/sharing/decide-sharing';
import type { SharingVerdict } from '@/domain/records/sharing/decide-sharing';
import { findJoinings, relateOrganisations } from '@/domain/records/sharing/relate-organisations';
import type { JoinedRegions, SharingParty } from '@/domain/records/sharing/relate-organisations';
import { sharedCategories } from '@/domain/records/sharing/sharing-rule';
import type { SharedCategory, SharingPurpose, SharingRule } from '@/domain/records/sharing/sharing-rule';

export type Viewer = SharingParty & { role: Role; purpose: SharingPurpose | null };

export type SharingContext = { viewer: Viewer; rules: readonly SharingRule[]; joined: JoinedRegions; today: string };

/** That something stands here, and nothing of what: kind, day and the rule. */
export type MaskedItem = { id: string; kind: RecordKind; organisationCode: string; time: string | null; ruleId: string };

/** A kind of record that the table keeps back as a whole; said whether or not there is any, so it gives nothing away. */
export type WithheldCategory = { organisationCode: string; category: SharedCategory; ruleId: string; byRole: boolean };

export type SharedItems = { items: readonly RecordItem[]; masked: readonly MaskedItem[] };

/** What of one hospital's items this viewer may see. Sealed and denied items leave no trace. */
export function shareItems(owner: SharingParty, items: readonly RecordItem[], context: SharingContext): SharedItems {
  const judged = items.map((item) => ({ item, verdict: judge(owner, { category: categoryOf(item), special: isSpecial(item) }, context) }));

  return {
    items: judged.flatMap(({ item, verdict }) => (verdict.decision === 'show' ? [item] : [])),
    masked: judged.flatMap(({ item, verdict }) => (verdict.decision === 'show-masked' ? [maskItem(item, verdict.ruleId)] : [])),
  };
}

/** Which kinds of record of a hospital are kept from this viewer, each with its rule. */
export function findWithheld(owner: SharingParty, context: SharingContext): readonly WithheldCategory[] {
  return sharedCategories.flatMap((category) => {
    const { decision, ruleId, notice } = judge(owner, { category, special: false }, context);
    const byRole = context.rules.some((rule) => rule.id === ruleId && rule.step === 'role');

    return decision === 'show' || !notice ? [] : [{ organisationCode: owner.organisationCode, category, ruleId, byRole }];
  });
}

/** The rule by which a hospital need not be asked at all; null when something of it may be shown. */
export function findSourceRule(owner: SharingParty, context: SharingContext): string | null {
  const withheld = findWithheld(owner, context).filter(({ category }) => category !== 'locator');
  const [first] = withheld;

  return first && withheld.length === sharedCategories.length - 1 ? first.ruleId : null;
}

function judge(owner: SharingParty, { category, special }: { category: SharedCategory; special: boolean }, { viewer, rules, joined, today }: SharingContext): SharingVerdict {
  return decideSharing(
    {
      category, special, sealed: false, deniedByPatient: false,
      relation: relateOrganisations(owner, viewer, joined),
      joinings: findJoinings(owner, viewer, joined),
      role: viewer.role,
      purpose: viewer.purpose,
    },
    rules,
    today,
  );
}

function maskItem(item: RecordItem, ruleId: string): MaskedItem {
  return { id: item.id, kind: item.kind, organisationCode: item.provenance.organisationCode, time: item.times.effective ?? item.times.issued, ruleId };
}
