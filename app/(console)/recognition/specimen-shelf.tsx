import { useTranslations } from 'next-intl';

import { StatusChip } from '@/components/status-chip';
import { Card, CardDescription, CardHeader, CardTitle } from '@/components/ui/card';
import type { Specimen } from '@/domain/identifiers/specimens.data';

type SpecimenShelfProps = { specimens: readonly Specimen[]; onPick: (text: string) => void };

/** One card of every kind to try; nobody holds them. */
export function SpecimenShelf({ specimens, onPick }: SpecimenShelfProps) {
  const t = useTranslations('recognition.specimens');
  const tKinds = useTranslations('identifiers.kinds');

  return (
    <Card aria-labelledby="specimens-title">
      <CardHeader>
        <CardTitle id="specimens-title">{t('title')}</CardTitle>
        <CardDescription>{t('description')}</CardDescription>
      </CardHeader>
      <ul className="flex max-h-[28rem] flex-col overflow-y-auto p-1.5">
        {specimens.map(({ kind, text, sound }) => (
          <li key={text}>
            <button
              type="button"
              onClick={() => onPick(text)}
              className="flex w-full flex-col rounded-md px-2.5 py-1.5 text-left ring-inset-focus hover:bg-muted"
            >
              <span className="flex flex-wrap items-center gap-2 font-medium">
                {tKinds(kind)}
                {!sound && <StatusChip tone="attention">{t('unsound')}</StatusChip>}
              </span>
              <span translate="no" className="digits w-full truncate text-sm text-muted-foreground">
                {text.replace(/[\r\n]+/g, ' ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
