import { conflictOf } from '@/domain/records/conflicts/conflict';
import type { Conflict } from '@/domain/records/conflicts/conflict';
import { readPregnancy } from '@/domain/records/conflicts/read-statement';
import { BIRTH_DOCUMENTS, END_OF_PREGNANCY, LONGEST_PREGNANCY_DAYS } from '@/domain/records/conflicts/statements.data';
import { diagnosisCategory } from '@/domain/records/diagnosis-code';
import type { RecordItem } from '@/domain/records/record';
import { readTime, timeOf } from '@/domain/records/time';

const DAY_MS = 86_400_000;

type Statement = { says: 'pregnant' | 'not-pregnant'; item: RecordItem; day: number };

/**
 * Pregnant, and within the time a pregnancy can last "not pregnant", with no
 * birth or loss recorded between: one of the two is wrong, or something is
 * missing. An earlier "not pregnant" contradicts only on the same day.
 */
export function findPregnancyConflicts(items: readonly RecordItem[]): readonly Conflict[] {
  const statements = items.flatMap(toStatement);
  const ends = items.filter(endsPregnancy).flatMap((item) => dayOf(item) ?? []);
  const pregnant = statements.filter(({ says }) => says === 'pregnant');

  const denied = statements.filter(({ says, day }) => says === 'not-pregnant' && pregnant.some((stated) => contradicts(stated.day, day, ends)));
  const affirmed = pregnant.filter(({ day }) => denied.some((denial) => contradicts(day, denial.day, ends)));
  return conflictOf('pregnancy', null, [...affirmed, ...denied]);
}

function contradicts(pregnantOn: number, deniedOn: number, ends: readonly number[]): boolean {
  const days = (deniedOn - pregnantOn) / DAY_MS;

  return days >= 0 && days <= LONGEST_PREGNANCY_DAYS && !ends.some((end) => end >= pregnantOn && end <= deniedOn);
}

function toStatement(item: RecordItem): readonly Statement[] {
  const says = item.kind === 'statement' || item.kind === 'laboratory' ? readPregnancy(item) : null;
  const day = dayOf(item);

  return says === null || day === null ? [] : [{ says, item, day }];
}

function endsPregnancy(item: RecordItem): boolean {
  if (item.kind === 'document') return item.typeCode !== null && BIRTH_DOCUMENTS.includes(item.typeCode);
  return item.kind === 'problem' && item.verification !== 'refuted' && END_OF_PREGNANCY.test(diagnosisCategory(item.concept) ?? '');
}

/** Start of the day in Asia/Shanghai, ms; null where the source says no day. */
function dayOf(item: RecordItem): number | null {
  const day = readTime(timeOf(item.times))?.day;

  return day ? Date.parse(day) : null;
}
