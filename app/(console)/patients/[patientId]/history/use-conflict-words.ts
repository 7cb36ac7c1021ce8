import { useTranslations } from 'next-intl';

import { useHospitalName } from '@/app/(console)/patients/[patientId]/history/history-words';
import type { ConflictView } from '@/domain/records/view/history-view';

type Side = ConflictView['sides'][number];

/** A contradiction in words: what it is about, and what each side says, when and where. */
export function useConflictWords(): { titleOf: (conflict: ConflictView) => string; sideOf: (conflict: ConflictView, side: Side) => string } {
  const t = useTranslations('history.conflict');
  const tNothing = useTranslations('history.nothing');
  const nameOf = useHospitalName();
  // A substance that no table knows stands under the name its hospital gave it; a blood group or a date says itself.
  const inWords = (key: string, fallback: string) => {
    const message = key as Parameters<typeof t.has>[0];
    return t.has(message) ? t(message as 'says.present') : fallback;
  };

  return {
    titleOf: ({ kind, about }) => t(`kind.${kind}`, { about: about === null ? '' : inWords(`about.${about}`, about) }),
    sideOf: ({ kind }, { says, hospitals, at }) => {
      const word = kind === 'sex' ? t(says === '1' ? 'says.male' : 'says.female') : inWords(`says.${says}`, inWords(`about.${says}`, says));
      const hospital = hospitals.map(nameOf).join(tNothing('separator'));
      return at ? t('side', { says: word, hospital, time: at.slice(0, 10) }) : t('sideUndated', { says: word, hospital });
    },
  };
}
