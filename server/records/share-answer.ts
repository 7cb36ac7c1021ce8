import 'server-only';

import type { Role } from '@/domain/access/permissions';
import type { SourceAnswer } from '@/domain/records/source';
import { JOINED_REGIONS } from '@/domain/records/sharing/joined-regions.data';
import type { SharingParty } from '@/domain/records/sharing/relate-organisations';
import { shareItems } from '@/domain/records/sharing/share-items';
import type { MaskedItem, SharingContext } from '@/domain/records/sharing/share-items';
import { SHARING_RULES } from '@/domain/records/sharing/sharing-rules.data';
import type { Transaction } from '@/server/db';
import type { LocatedHospital } from '@/server/records/locate-records';
import type { GuardContext } from '@/server/perform';

/** One source's items as this reader may see them; `masked` says that something stands there and nothing of what. */
export type SharedAnswer = SourceAnswer & { masked: readonly MaskedItem[] };

/** Who reads: their hospital, where it lies, and in which duty. Purposes are asked for when the product asks for them. */
export async function readSharingContext({ transaction, staff, today }: Pick<GuardContext, 'transaction' | 'staff' | 'today'>): Promise<SharingContext> {
  const role: Role = 'DOCTOR';
  const { id, code } = staff.organisation;
  const regionCode = await findRegion(transaction, id);

  return { viewer: { organisationCode: code, regionCode, allianceCode: null, role, purpose: null }, rules: SHARING_RULES, joined: JOINED_REGIONS, today };
}

async function findRegion(transaction: Transaction, organisationId: string): Promise<string> {
  const { regionCode } = await transaction.organisation.findUniqueOrThrow({ where: { id: organisationId }, select: { regionCode: true } });

  return regionCode;
}

export function ownerOf({ organisation: { code, regionCode } }: Pick<LocatedHospital, 'organisation'>): SharingParty {
  return { organisationCode: code, regionCode, allianceCode: null };
}

/** The rules say what is shown: applied alike to what was copied and to what has just been answered. */
export function shareAnswer(hospital: Pick<LocatedHospital, 'organisation'>, answer: SourceAnswer, context: SharingContext): SharedAnswer {
  return { ...answer, ...shareItems(ownerOf(hospital), answer.items, context) };
}
