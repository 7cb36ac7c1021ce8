import { useLocale, useTranslations } from 'next-intl';

import type { Choice } from '@/app/(console)/duplicates/[caseId]/use-choice';
import { placeName } from '@/components/place-name';
import type { CaseView } from '@/domain/patient-index/case-view';

/** What a merge would change, in numbers, before it is made: the index moves, the records stay as they are. */
export function ImpactPreview({ view, choice: { chosenIds, survivorId } }: { view: CaseView; choice: Choice }) {
  const t = useTranslations('duplicates.impact');
  const locale = useLocale();
  const persons = view.persons.filter(({ personId }) => chosenIds.includes(personId));
  const survivor = persons.find(({ personId }) => personId === survivorId);
  const moving = persons.filter((person) => person !== survivor);
  const sum = (count: (person: (typeof persons)[number]) => number) => moving.reduce((total, person) => total + count(person), 0);
  const hospitals = [...new Set(persons.flatMap((person) => person.hospitals.map((hospital) => placeName(hospital, locale))))];

  if (!survivor || persons.length < 2) return null;
  return (
    <p className="rounded-lg border bg-card px-4 py-2 text-base">
      <span className="font-semibold">{t('title')}</span>{' '}
      {t('moves', {
        records: sum(({ records }) => records),
        visits: sum(({ visits }) => visits),
        cards: sum(({ cards }) => cards.filter(({ claimed }) => claimed).length),
        number: survivor.indexNumber,
      })}{' '}
      {t('told', { count: hospitals.length, hospitals: hospitals.join(t('separator')) })}
    </p>
  );
}
