import type { CaseRisk } from '@/domain/patient-index/case-due';
import type { CaseOrigin } from '@/domain/patient-index/case-view';

export const caseOrigins = ['REGISTRATION', 'CONFLICT', 'MATCHER'] as const satisfies readonly CaseOrigin[];
export const caseOwners = ['mine', 'nobody'] as const;

/** What of the queue is shown; null shows all. */
export type CaseFilter = {
  risk: CaseRisk | null;
  origin: CaseOrigin | null;
  owner: (typeof caseOwners)[number] | null;
  /** Only merges that wait for a second person. */
  second: boolean;
};

export const EVERY_CASE: CaseFilter = { risk: null, origin: null, owner: null, second: false };

/** The filter as the query of an address; what is not set is left out. */
export function filterQuery({ risk, origin, owner, second }: CaseFilter): string {
  const set = Object.entries({ risk, origin, owner, second: second ? '1' : null }).filter((entry): entry is [string, string] => entry[1] !== null);

  return set.length === 0 ? '' : `?${new URLSearchParams(set).toString()}`;
}
