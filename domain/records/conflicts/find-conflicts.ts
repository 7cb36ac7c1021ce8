import { findAllergyConflicts } from '@/domain/records/conflicts/allergy-conflicts';
import { findAnticoagulantConflicts } from '@/domain/records/conflicts/anticoagulant-conflicts';
import { conflictOf } from '@/domain/records/conflicts/conflict';
import type { Conflict } from '@/domain/records/conflicts/conflict';
import { findDiseaseConflicts } from '@/domain/records/conflicts/disease-conflicts';
import { findPregnancyConflicts } from '@/domain/records/conflicts/pregnancy-conflicts';
import { readBloodGroup, readRh } from '@/domain/records/conflicts/read-statement';
import type { DemographicsItem, MeasurementItem, RecordItem } from '@/domain/records/record';

/**
 * What the hospitals cannot all be right about. A pure function of the set of
 * items: their order is irrelevant, and unknown, withdrawn or undecidable
 * statements contradict nothing.
 */
export function findConflicts(items: readonly RecordItem[]): readonly Conflict[] {
  const standing = items.filter((item) => !item.enteredInError);
  const statements = standing.filter((item): item is MeasurementItem => item.kind === 'statement' || item.kind === 'laboratory');
  const people = standing.filter((item): item is DemographicsItem => item.kind === 'demographics');

  return [
    ...conflictOf('blood-group', null, statements.flatMap((item) => readBloodGroup(item).map((says) => ({ says, item })))),
    ...conflictOf('rh', null, statements.flatMap((item) => readRh(item).map((says) => ({ says, item })))),
    ...findAllergyConflicts(standing.filter((item) => item.kind === 'allergy')),
    ...findPregnancyConflicts(standing),
    ...findDiseaseConflicts(standing.filter((item) => item.kind === 'problem')),
    ...findAnticoagulantConflicts(standing.filter((item) => item.kind === 'medication')),
    ...conflictOf('birth-date', null, wholeBirthDates(people)),
    ...conflictOf('sex', null, people.flatMap((item) => (item.sex === '1' || item.sex === '2' ? [{ says: item.sex, item }] : []))),
  ];
}

// A year alone contradicts no day of that year, and which of two days it means nobody knows.
function wholeBirthDates(people: readonly DemographicsItem[]): readonly { says: string; item: DemographicsItem }[] {
  return people.flatMap((item) => (item.birthDate?.length === 10 ? [{ says: item.birthDate, item }] : []));
}
