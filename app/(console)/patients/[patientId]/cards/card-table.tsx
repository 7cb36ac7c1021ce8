'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';

import { CardDocumentTypes } from '@/app/(console)/patients/[patientId]/cards/card-document-types';
import { CardStanding } from '@/app/(console)/patients/[patientId]/cards/card-standing';
import { SetStraightDialog } from '@/app/(console)/patients/[patientId]/cards/set-straight-dialog';
import type { StraightAct } from '@/app/(console)/patients/[patientId]/cards/set-straight-dialog';
import { formatInstant } from '@/components/format-instant';
import { IdentifierNumber } from '@/components/identifier-number';
import { placeName } from '@/components/place-name';
import { SourceBadge } from '@/components/source-badge';
import { Button } from '@/components/ui/button';
import { Table, TableBody, TableCaption, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { issuerOf } from '@/domain/identifiers/issuer';
import type { NamedPlace } from '@/domain/named-place';
import type { CardView } from '@/domain/patient-index/person-view';

type Hospitals = readonly (NamedPlace & { code: string })[];
type CardTableProps = { personId: string; cards: readonly CardView[]; hospitals: Hospitals };

const columns = ['card', 'lastRead', 'standing', 'rests', 'act'] as const;

/** Each card: who issued it, how sure it is, how, when and where it was last read, and what rests on it. */
export function CardTable({ personId, cards, hospitals }: CardTableProps) {
  const t = useTranslations('cards');
  const [act, setAct] = useState<StraightAct | null>(null);
  const [done, setDone] = useState('');

  if (cards.length === 0) return <p className="px-4 py-3 text-muted-foreground">{t('none')}</p>;
  return (
    <>
      <Table scrollLabel={t('title')}>
        <TableCaption className="sr-only">{t('title')}</TableCaption>
        <TableHeader>
          <TableRow>
            {columns.map((column) => (
              <TableHead key={column}>{column === 'act' ? <span className="sr-only">{t('columns.act')}</span> : t(`columns.${column}`)}</TableHead>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {cards.map((card) => (
            <CardRow key={card.identifierId} card={card} hospitals={hospitals} onAct={setAct} />
          ))}
        </TableBody>
      </Table>
      <p role="status" className="border-t px-4 py-2 text-base empty:hidden">
        {done}
      </p>
      <SetStraightDialog
        personId={personId}
        act={act}
        onClose={() => setAct(null)}
        onDone={(sentence) => {
          setAct(null);
          setDone(sentence);
        }}
      />
    </>
  );
}

function CardRow({ card, hospitals, onAct }: { card: CardView; hospitals: Hospitals; onAct: (act: StraightAct) => void }) {
  const t = useTranslations('cards');
  const tIdentifiers = useTranslations('identifiers');
  const locale = useLocale();
  const kind = tIdentifiers(`kinds.${card.kind}`);
  const nameOf = (code: string) => {
    const hospital = hospitals.find((each) => each.code === code);
    return hospital ? placeName(hospital, locale) : code;
  };

  return (
    <TableRow>
      <TableHead scope="row" className="py-2 text-foreground">
        <span className="flex flex-col">
          <span className="font-medium">{kind}</span>
          <IdentifierNumber value={card.masked} className="font-normal" />
          <span className="text-sm font-normal text-muted-foreground">
            {t('issuedBy', { issuer: tIdentifiers(`issuers.${issuerOf(card.kind)}`), assurance: tIdentifiers(`assurances.${card.assurance}`) })}
          </span>
          <CardDocumentTypes types={card.documentTypes} />
        </span>
      </TableHead>
      <TableCell>
        <span className="flex flex-col items-start gap-0.5">
          <span className="flex items-center gap-2">
            <SourceBadge source={card.captureMethod} />
            <span className="digits">{formatInstant(new Date(card.lastReadAt), 'day')}</span>
          </span>
          <span className="text-sm text-muted-foreground">{nameOf(card.lastReadBy)}</span>
        </span>
      </TableCell>
      <TableCell>
        <CardStanding card={card} />
      </TableCell>
      <TableCell>
        <Rests card={card} nameOf={nameOf} />
      </TableCell>
      <TableCell className="text-right">
        {card.mayBeSetStraight && (card.claimed || card.released) && (
          <Button
            variant="outline"
            size="sm"
            aria-label={t(card.claimed ? 'release.label' : 'restore.label', { kind, number: card.masked })}
            onClick={() => onAct({ kind: card.claimed ? 'release' : 'restore', card })}
          >
            {t(card.claimed ? 'release.button' : 'restore.button')}
          </Button>
        )}
      </TableCell>
    </TableRow>
  );
}

function Rests({ card: { hospitalCodes, visits }, nameOf }: { card: CardView; nameOf: (code: string) => string }) {
  const t = useTranslations('cards.rests');
  const format = useFormatter();

  return (
    <span className="flex flex-col text-sm">
      <span title={format.list(hospitalCodes.map(nameOf))} className="digits">
        {t('records', { count: hospitalCodes.length })}
        <span className="sr-only">{format.list(hospitalCodes.map(nameOf))}</span>
      </span>
      <span className="digits">{t('visits', { count: visits })}</span>
    </span>
  );
}
