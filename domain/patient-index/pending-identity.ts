import { NUMBERS_FOR_LIFE } from '@/domain/patient-index/cannot-link';
import { isProvisionalName } from '@/domain/patient-index/provisional-identity';

/** Why a record was begun without what a person is known by. */
export const pendingKinds = ['NEWBORN', 'UNKNOWN', 'NO_DOCUMENT'] as const;

export type PendingKind = (typeof pendingKinds)[number];

/** What a person begun so still lacks. */
export type Missing = 'name' | 'birth-certificate' | 'number' | 'document';

type Begun = {
  kind: PendingKind;
  /** As the person is called now. */
  name: string;
  /** Systems of the cards bound to the person. */
  systems: readonly string[];
};

/** Systems that say nothing of who the bearer is: our own number, and a wristband. */
export const NO_DOCUMENTS = ['index_number', 'gs1_gsrn'];

/** Stands before the assigner in the system of a hospital's own card, which says nothing of its bearer either. */
export const ASSIGNER_MARK = ':';

function isDocument(system: string): boolean {
  return !system.includes(ASSIGNER_MARK) && !NO_DOCUMENTS.includes(system);
}

/**
 * What is missing before somebody is known like everybody else; nothing, and they are off the list. Taken from the
 * person as they are, so that undoing what settled it puts them back.
 */
export function missingOf({ kind, name, systems }: Begun): readonly Missing[] {
  const missing: Missing[] = isProvisionalName(name) ? ['name'] : [];
  const hasNumber = systems.some((system) => NUMBERS_FOR_LIFE.includes(system));

  if (kind !== 'NEWBORN') return systems.some(isDocument) ? missing : [...missing, 'document'];
  if (!hasNumber && !systems.includes('birth_cert')) missing.push('birth-certificate');
  return hasNumber ? missing : [...missing, 'number'];
}
