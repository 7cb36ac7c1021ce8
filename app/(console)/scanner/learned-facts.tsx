'use client';

import { useTranslations } from 'next-intl';

import { StatusChip, type StatusTone } from '@/components/status-chip';
import type { LearnedScanner, LearnedSeparator } from '@/domain/scanning/learned-scanner';
import { DEFAULT_PROFILE } from '@/domain/scanning/scanner-profile';

type Fact = { name: 'pace' | 'ending' | 'prefix' | 'layout' | 'capsLock' | 'separator'; tone: StatusTone; words: string };

/** Each thing found out as a sentence, with what to do where the scanner should be set otherwise. */
export function LearnedFacts({ learned }: { learned: LearnedScanner }) {
  const t = useTranslations('scanner.facts');
  const facts = useFacts(learned);

  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-3">
      {facts.map(({ name, tone, words }) => (
        <div key={name} className="contents">
          <dt className="text-muted-foreground">{t(`${name}.name`)}</dt>
          <dd className="flex flex-wrap items-baseline gap-2">
            <span>{words}</span>
            {tone === 'attention' && <StatusChip tone="attention">{t('look')}</StatusChip>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function useFacts({ medianGap, longestGap, terminator, prefix, namesSymbology, layout, capsLock, separator }: LearnedScanner): Fact[] {
  const t = useTranslations('scanner.facts');
  const isSlow = medianGap > DEFAULT_PROFILE.strict.median;
  const opening = prefix === '' ? t('prefix.none') : t('prefix.some', { prefix });

  return [
    { name: 'pace', tone: isSlow ? 'attention' : 'ok', words: t(isSlow ? 'pace.slow' : 'pace.fast', { median: Math.round(medianGap), longest: Math.round(longestGap) }) },
    { name: 'ending', tone: terminator === 'None' ? 'attention' : 'ok', words: t(`ending.${terminator}`) },
    { name: 'prefix', tone: 'ok', words: namesSymbology ? t('prefix.symbology') : opening },
    { name: 'layout', tone: 'ok', words: t(`layout.${layout}`) },
    { name: 'capsLock', tone: 'ok', words: t(`capsLock.${capsLock}`) },
    { name: 'separator', tone: separator.sent === 'lost' ? 'attention' : 'ok', words: t(`separator.${separator.sent}`, wordsOf(separator)) },
  ];
}

function wordsOf(separator: LearnedSeparator): { key: string; text: string } {
  return { key: separator.sent === 'key' ? separator.code : '', text: separator.sent === 'text' ? separator.text : '' };
}
