'use client';

import { useNow, useTranslations } from 'next-intl';
import { ageOn, shanghaiDate } from '@/domain/calendar';
import type { SexCode } from '@/domain/patient-index/demographics';
import { cn } from '@/components/ui/cn';

interface PersonFactsProps {
  sex: SexCode;
  birthDate: string | null;
  className?: string;
}

/** Sex, age and birth date in one breath, as they are read out at a window: 女 · 38 岁 · 1988-02-29. */
export function PersonFacts({ sex, birthDate, className }: PersonFactsProps) {
  const t = useTranslations('desk.person');
  const age = useAge(birthDate);

  return (
    <span className={cn('digits inline-flex flex-wrap items-baseline gap-x-2', className)}>
      <span>{t(`sex.${sex}`)}</span>
      {age && <span>{age}</span>}
      <span>{birthDate ?? t('birthDateUnknown')}</span>
    </span>
  );
}

/** The age in words of today, or null where there is no birth date or it lies ahead. */
export function useAge(birthDate: string | null): string | null {
  const t = useTranslations('desk.person.age');
  const today = shanghaiDate(useNow());
  const age = birthDate ? ageOn(birthDate, today) : null;

  return age && t(age.unit, { count: age.count });
}
