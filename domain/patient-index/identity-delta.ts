export type MembershipChange = { record: string; person: string };

/**
 * What an identity event did, exactly: memberships opened and closed, and how
 * many claims each person gained and lost. The database compares it with the
 * rows at commit, so the order (record, then person) is part of the shape.
 */
export type IdentityDelta = {
  opened: MembershipChange[];
  closed: MembershipChange[];
  claimed: Record<string, number>;
  released: Record<string, number>;
};

export function identityDelta(changes: Partial<IdentityDelta>): IdentityDelta {
  return {
    opened: inOrder(changes.opened ?? []),
    closed: inOrder(changes.closed ?? []),
    claimed: changes.claimed ?? {},
    released: changes.released ?? {},
  };
}

// PostgreSQL orders uuids by byte, which for canonical lower-case text is the order of the characters.
function inOrder(changes: readonly MembershipChange[]): MembershipChange[] {
  return changes.toSorted((one, other) => compare(one.record, other.record) || compare(one.person, other.person));
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
