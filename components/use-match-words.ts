import { useFormatter, useTranslations } from 'next-intl';

import type { LinkVeto } from '@/domain/matching/decide-pair';
import type { WeightStep } from '@/domain/matching/explain-weight';

/** The words of a match: a step of the weight, how many bits it moves, and what keeps the machine from deciding. */
export function useMatchWords() {
  const t = useTranslations('matching');
  const format = useFormatter();

  return {
    step: ({ code }: WeightStep) => t(`steps.${code}`),
    bits: ({ milliBits }: Pick<WeightStep, 'milliBits'>) => format.number(milliBits / 1000, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
    veto: (veto: LinkVeto) => t(`vetoes.${veto}`),
  };
}
