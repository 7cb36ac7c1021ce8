import 'server-only';

import type { CarriedIdentifier } from '@/server/desk/draft-content';
import { askMatcher } from '@/server/matching/ask-matcher';
import { identifierRow } from '@/server/patient-index/identifier-row';
import type { GuardContext } from '@/server/perform';
import { identifierDigests } from '@/server/sealing/digest';

/** Writes on a record what its holder has shown now; what stands there already was read again. */
export async function keepIdentifiers(
  { transaction, now }: GuardContext,
  sourceRecordId: string,
  identifiers: readonly CarriedIdentifier[],
  supersedesId: string | null,
): Promise<void> {
  for (const [position, identifier] of identifiers.entries()) {
    const { system, value, captureMethod, documentType } = identifier;
    const digest = { in: identifierDigests(system, value) };
    // A paper takes another's place; the further numbers it proves do not.
    const supersedes = position === 0 && supersedesId !== null ? { supersedesId } : {};
    const read = await transaction.identifier.updateMany({
      where: { sourceRecordId, system, digest },
      data: { lastReadAt: now, captureMethod, endedAt: null, ...supersedes, ...(documentType !== null && { documentType }) },
    });

    if (read.count === 0) {
      await transaction.identifier.create({ data: { ...identifierRow(sourceRecordId, identifier), firstReadAt: now, lastReadAt: now, ...supersedes } });
    }
  }
  await askMatcher(transaction, sourceRecordId);
}
