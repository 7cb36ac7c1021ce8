import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';

import { Button } from '@/components/ui/button';
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
      <ul className="flex flex-wrap gap-1.5 px-5 py-4">
        {specimens.map(({ kind, text, sound }) => (
          <li key={text}>
            <Button variant="outline" size="sm" onClick={() => onPick(text)}>
              {!sound && <TriangleAlert aria-hidden className="text-attention" />}
              {sound ? tKinds(kind) : t('unsound', { kind: tKinds(kind) })}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
