import { useTranslations } from 'next-intl';

import { StatusChip } from '@/components/status-chip';
import type { StatusTone } from '@/components/status-chip';
import type { ScoreBand } from '@/domain/matching/score-band';

const tones: Record<ScoreBand, StatusTone> = { strong: 'ok', likely: 'doubt', doubtful: 'attention', weak: 'neutral' };

/** A score in words. */
export function ScoreBandChip({ band }: { band: ScoreBand }) {
  const t = useTranslations('duplicates.bands');

  return <StatusChip tone={tones[band]}>{t(band)}</StatusChip>;
}
