import type { Demographics } from '@/domain/patient-index/demographics';
import { addRecordVersion } from '@/server/patient-index/add-record-version';
import { readLatestDemographics } from '@/server/patient-index/read-latest-demographics';
import type { SignedInStaff } from '@/server/session';
import type { PlantedIdentity } from '@/test/plant-identity';
import { actAs } from '@/test/plant-person';

/** Writes the second version of a planted record, as a correction at a window does. */
export async function correctPlanted(clerk: SignedInStaff, { recordId }: PlantedIdentity, changed: Partial<Demographics>): Promise<void> {
  await actAs(
    clerk,
    async (context, _input: undefined) => {
      const [latest] = await readLatestDemographics(context.transaction, [recordId]);
      if (!latest) throw new Error('a planted record has a version');

      context.audit({ kind: 'draft-saved', detail: {} });
      const demographics = { ...latest, ...changed };
      await addRecordVersion(context, { recordId, version: 2, demographics, captureMethods: {}, stated: null, reason: null, undoesVersion: null });
      return { ok: true, value: null };
    },
    undefined,
  );
}
