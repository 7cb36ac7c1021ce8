'use client';

import { useTranslations } from 'next-intl';

import type { DeskPhase } from '@/app/(console)/desk/desk-phase';
import { useFailureText } from '@/app/(console)/failure-text';

/** Says each outcome once; the region stays in the page, or its first words would go unheard. */
export function OutcomeAnnouncer({ phase }: { phase: DeskPhase }) {
  const announcement = useAnnouncement(phase);

  return (
    <p role="status" data-slot="outcome-announcer" className="sr-only">
      {announcement}
    </p>
  );
}

function useAnnouncement(phase: DeskPhase): string {
  const t = useTranslations('desk.announcements');
  const tIdentifiers = useTranslations('identifiers');
  const tPlatforms = useTranslations('desk.unresolved');
  const tSex = useTranslations('desk.person.sex');
  const failureText = useFailureText();

  switch (phase.name) {
    case 'READY':
      return '';
    case 'WORKING':
      return t('working');
    case 'FOUND':
      return t('found', { name: phase.person.name, sex: tSex(phase.person.sex), birthDate: phase.person.birthDate ?? '', namesakes: phase.person.namesakes });
    case 'CHECKED_IN':
      return t('checkedIn', { ticket: phase.visit.ticket });
    case 'SEVERAL':
      return t('several', { count: phase.candidates.length });
    case 'UNKNOWN':
      return t('unknown', { kind: tIdentifiers(`kinds.${phase.reading.kind}`) });
    case 'INVALID':
    case 'NOT_AN_IDENTIFIER':
      return tIdentifiers(`reasons.${phase.reading.reason ?? 'unrecognised'}`);
    case 'CHOOSE':
      return t('choose');
    case 'UNRESOLVED':
      return tPlatforms(`refusals.${phase.refusal}.body`);
    case 'NOBODY':
      return t('nobody');
    case 'TOO_FEW':
      return t('tooFew');
    case 'FAILED':
      return failureText(phase.failure);
  }
}
