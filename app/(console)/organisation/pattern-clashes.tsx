import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { StatusChip } from '@/components/status-chip';
import type { StatusTone } from '@/components/status-chip';
import type { ClashWinner, PatternPreview } from '@/domain/identifiers/cards/preview-local-pattern';
import type { LocalPattern } from '@/domain/identifiers/identifier';

type PatternClashesProps = { preview: Extract<PatternPreview, { ok: true }>; patterns: readonly LocalPattern[] };

const tones: Record<ClashWinner, StatusTone> = { other: 'danger', clerk: 'attention', pattern: 'neutral' };

/** Every other reading of numbers like these, the worst first: who would be believed, with a number to try. */
export function PatternClashes({ preview: { kinds, patterns: overlaps }, patterns }: PatternClashesProps) {
  const t = useTranslations('organisation.preview');
  const tKinds = useTranslations('identifiers.kinds');

  if (kinds.length + overlaps.length === 0) return <StatusChip tone="ok">{t('noClash')}</StatusChip>;
  return (
    <div className="flex flex-col gap-1">
      <h3 className="font-semibold">{t('clashes', { count: kinds.length + overlaps.length })}</h3>
      <ul className="flex flex-col divide-y">
        {overlaps.map(({ index, example, winner }) => (
          <Clash key={index} winner={winner} example={example} name={t('ownPattern', { pattern: patterns[index]?.regex ?? '' })}>
            {t(`ownWinner.${winner}`)}
          </Clash>
        ))}
        {kinds.map(({ kind, example, winner }) => (
          <Clash key={kind} winner={winner} example={example} name={tKinds(kind)}>
            {t(`winner.${winner}`, { kind: tKinds(kind) })}
          </Clash>
        ))}
      </ul>
    </div>
  );
}

type ClashProps = { winner: ClashWinner; name: string; example: string; children: ReactNode };

function Clash({ winner, name, example, children }: ClashProps) {
  const t = useTranslations('organisation.preview');

  return (
    <li className="flex flex-col gap-0.5 py-2">
      <span className="flex flex-wrap items-center gap-2 font-medium">
        {name}
        <StatusChip tone={tones[winner]}>{t(`chips.${winner}`)}</StatusChip>
      </span>
      <span className="text-sm text-muted-foreground">
        {children} <span className="digits break-all">{t('example', { example })}</span>
      </span>
    </li>
  );
}
