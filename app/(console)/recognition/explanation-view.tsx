import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { DerivedFacts } from '@/app/(console)/recognition/derived-facts';
import { ReadingsTable } from '@/app/(console)/recognition/readings-table';
import { IdentifierNumber } from '@/components/identifier-number';
import { StatusChip } from '@/components/status-chip';
import type { StatusTone } from '@/components/status-chip';
import { Alert, AlertDescription } from '@/components/ui/alert';
import { Card, CardHeader, CardTitle } from '@/components/ui/card';
import type { Explanation } from '@/domain/identifiers/explain-recognition';
import type { Assurance } from '@/domain/identifiers/identifier';

const tones: Record<Assurance, StatusTone> = { checksum: 'ok', format: 'neutral', server: 'neutral', none: 'doubt' };

type ExplanationViewProps = {
  explanation: Explanation;
  /** Length of what was read. */
  characters: number;
};

/** What the desk would make of it first, then every other reading with the reason it stands behind. */
export function ExplanationView({ explanation, characters }: ExplanationViewProps) {
  const t = useTranslations('recognition');
  const { recognition, compact, symbology, readings } = explanation;

  return (
    <div role="status" className="flex flex-col gap-4">
      <Card aria-labelledby="explained-kind">
        <Headline recognition={recognition} />
        <dl className="grid gap-x-6 gap-y-2 px-5 py-4 sm:grid-cols-[9rem_minmax(0,1fr)]">
          <Fact name={t('facts.length')}>{t('facts.characters', { count: characters })}</Fact>
          {symbology && <Fact name={t('facts.symbology')}>{symbology}</Fact>}
          {compact !== '' && <Fact name={t('facts.compact')}>{compact}</Fact>}
          {recognition.normalized && <Fact name={t('facts.normalized')}>{recognition.normalized}</Fact>}
          {recognition.masked && (
            <Fact name={t('facts.masked')}>
              <IdentifierNumber value={recognition.masked} />
            </Fact>
          )}
          {recognition.suggestion && <Fact name={t('facts.suggestion')}>{recognition.suggestion}</Fact>}
          <DerivedFacts derived={recognition.derived} />
        </dl>
      </Card>
      {readings.length > 0 && (
        <Card aria-labelledby="readings-title">
          <CardHeader>
            <CardTitle id="readings-title">{t('readings.title', { count: readings.length })}</CardTitle>
          </CardHeader>
          <ReadingsTable readings={readings} />
        </Card>
      )}
    </div>
  );
}

function Headline({ recognition: { kind, valid, assurance, reason, warnings } }: Pick<Explanation, 'recognition'>) {
  const t = useTranslations('recognition');
  const tIdentifiers = useTranslations('identifiers');

  return (
    <div className="flex flex-col gap-2 border-b px-5 py-4">
      <h2 id="explained-kind" className="flex flex-wrap items-center gap-3 text-2xl font-semibold">
        {tIdentifiers(`kinds.${kind}`)}
        <StatusChip tone={valid ? 'ok' : 'attention'} size="lg">
          {t(valid ? 'valid' : 'invalid')}
        </StatusChip>
        {valid && (
          <StatusChip tone={tones[assurance]} size="lg">
            {tIdentifiers(`assurances.${assurance}`)}
          </StatusChip>
        )}
      </h2>
      {valid && <p className="text-muted-foreground">{tIdentifiers(`assuranceHints.${assurance}`)}</p>}
      {reason && <p className="text-lg">{tIdentifiers(`reasons.${reason}`)}</p>}
      {warnings.map((warning) => (
        <Alert key={warning} variant="attention">
          <AlertDescription>{tIdentifiers(`warnings.${warning}`)}</AlertDescription>
        </Alert>
      ))}
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted-foreground">{name}</dt>
      <dd translate="no" className="digits min-w-0 font-medium break-all">
        {children}
      </dd>
    </>
  );
}
