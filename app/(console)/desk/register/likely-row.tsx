import { Hospital } from 'lucide-react';
import { useTranslations } from 'next-intl';

import { PersonName } from '@/components/person-name';
import { StatusChip } from '@/components/status-chip';
import type { LikelyEntry } from '@/domain/desk/desk-views';

/** One entry, masked: what agrees is said, what would be an answer is not. */
export function LikelyRow({ entry, onUse }: { entry: LikelyEntry; onUse: () => void }) {
  const t = useTranslations('register.likely');
  const tSex = useTranslations('desk.person.sex');
  const tCandidates = useTranslations('desk.candidates');

  return (
    <button type="button" onClick={onUse} className="ring-inset-focus flex w-full flex-col gap-1.5 px-4 py-2.5 text-left hover:bg-muted">
      <span className="flex flex-wrap items-baseline gap-x-3">
        <PersonName name={entry.nameMasked} size="lg" />
        <span className="digits text-base">
          {tSex(entry.sex)} {entry.birthYear && t('born', { year: entry.birthYear })}
        </span>
        <span className="digits ml-auto inline-flex items-center gap-1.5 text-sm text-muted-foreground">
          <Hospital aria-hidden className="size-4" />
          {entry.own ? tCandidates('hospitalsWithOurs', { count: entry.hospitals }) : tCandidates('hospitals', { count: entry.hospitals })}
        </span>
      </span>
      <span className="flex flex-wrap gap-1">
        {entry.fit && <StatusChip tone={fitTones[entry.fit]}>{t(`fit.${entry.fit}`)}</StatusChip>}
        {entry.likely && <StatusChip tone="attention">{t('veryLikely')}</StatusChip>}
        {entry.agreeing.map((term) => (
          <StatusChip key={term} tone="ok">
            {tCandidates(`agreeing.${term}`)}
          </StatusChip>
        ))}
        {entry.near.map((term) => (
          <StatusChip key={term} tone="doubt">
            {tCandidates(`near.${term}`)}
          </StatusChip>
        ))}
      </span>
    </button>
  );
}

const fitTones = { fits: 'ok', differs: 'danger', unknown: 'neutral' } as const;
