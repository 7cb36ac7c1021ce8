import type { DemographicsItem, PayloadIdentifier, RecordItem } from '@/domain/records/record';
import type { SourceAnswer } from '@/domain/records/source';

export type QuarantineReason = 'other-patient' | 'number-only' | 'no-patient' | 'other-hospital';

/** Kept from every screen and counted; a person with the authority can look at why. */
export type QuarantinedItem = { item: RecordItem; reason: QuarantineReason };

export type ScreenedAnswer = { items: readonly RecordItem[]; quarantined: readonly QuarantinedItem[] };

/**
 * Lines that are not of the patient that was asked for never reach the chart:
 * a source that mixes up two people once must not mix them up here.
 */
export function screenAnswer({ organisationCode, patient, items }: SourceAnswer): ScreenedAnswer {
  const judged = items.map((item) => ({ item, reason: findFault(item, organisationCode, patient) }));

  return {
    items: judged.filter(({ reason }) => reason === null).map(({ item }) => item),
    quarantined: judged.flatMap(({ item, reason }) => (reason === null ? [] : [{ item, reason }])),
  };
}

function findFault(item: RecordItem, organisationCode: string, patient: string): QuarantineReason | null {
  if (item.provenance.organisationCode !== organisationCode) return 'other-hospital';
  if (item.subject === null) return item.subjectByNumber ? 'number-only' : 'no-patient';
  return item.subject === patient ? null : 'other-patient';
}

/** An identifier in a hospital's payload that the index knows otherwise: reason for a case, not for a guess. */
export type IdentifierDisagreement = { item: DemographicsItem; system: string; written: PayloadIdentifier; known: readonly PayloadIdentifier[] };

/**
 * Identifiers inside payloads that disagree with the index: same system, no
 * digest in common. A system the index holds nothing of cannot disagree.
 * @param known the person's live identifiers, digested with the same key.
 */
export function findIdentifierDisagreements(items: readonly RecordItem[], known: readonly PayloadIdentifier[]): readonly IdentifierDisagreement[] {
  const bySystem = Map.groupBy(known, ({ system }) => system);

  return items.flatMap((item) => {
    if (item.kind !== 'demographics' || item.enteredInError) return [];
    return item.identifiers.flatMap((written) => {
      const ours = bySystem.get(written.system) ?? [];
      const agrees = ours.length === 0 || ours.some(({ digest }) => digest === written.digest);
      return agrees ? [] : [{ item, system: written.system, written, known: ours }];
    });
  });
}
