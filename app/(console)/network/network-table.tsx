'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';

import { ConnectionFacts, ConnectionState } from '@/app/(console)/network/connection-state';
import type { SourceAct } from '@/app/(console)/network/source-act';
import { SourceDialog } from '@/app/(console)/network/source-dialog';
import { NoticeBar } from '@/components/notice-bar';
import { placeName } from '@/components/place-name';
import { Button } from '@/components/ui/button';
import { Table, TableBody, TableCaption, TableCell, TableColumns, TableHead, TableRow } from '@/components/ui/table';
import type { NetworkHospital } from '@/domain/records/network-view';

const columns = ['hospital', 'state', 'connection', 'actions'] as const;

/** One line for each hospital, connected or not. */
export function NetworkTable({ hospitals }: { hospitals: readonly NetworkHospital[] }) {
  const t = useTranslations('network');
  const locale = useLocale();
  const [act, setAct] = useState<SourceAct | null>(null);
  const [done, setDone] = useState<string | null>(null);

  return (
    <>
      {done && (
        <NoticeBar tone="ok" onDismiss={() => setDone(null)} className="rounded-t-lg">
          {done}
        </NoticeBar>
      )}
      <Table>
        <TableCaption className="sr-only">{t('caption')}</TableCaption>
        <TableColumns names={columns} label={(column) => t(`columns.${column}`)} />
        <TableBody>
          {hospitals.map((hospital) => (
            <TableRow key={hospital.code} className="[&>*]:py-2 [&>*]:align-top">
              <TableHead scope="row" className="text-base font-medium text-foreground">
                {placeName(hospital, locale)}
                <span className="block text-sm font-normal text-muted-foreground">{hospital.code}</span>
              </TableHead>
              <TableCell>
                <ConnectionState connection={hospital.connection} />
              </TableCell>
              <TableCell className="whitespace-normal">
                <ConnectionFacts connection={hospital.connection} />
              </TableCell>
              <TableCell>
                <Acts hospital={hospital} onAct={setAct} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <SourceDialog
        act={act}
        onClose={() => setAct(null)}
        onDone={(sentence) => {
          setDone(sentence);
          setAct(null);
        }}
      />
    </>
  );
}

function Acts({ hospital, onAct }: { hospital: NetworkHospital; onAct: (act: SourceAct) => void }) {
  const t = useTranslations('network.actions');
  const name = placeName(hospital, useLocale());
  const { connection } = hospital;
  const acts: readonly SourceAct[] = connection
    ? [
        { kind: 'change', hospital, connection },
        { kind: connection.paused ? 'resume' : 'pause', hospital, connection },
        { kind: 'remove', hospital, connection },
      ]
    : [{ kind: 'connect', hospital }];

  return (
    <span className="flex flex-wrap gap-1.5">
      {acts.map((act) => (
        <Button key={act.kind} variant="outline" size="sm" aria-label={t(`${act.kind}Of`, { name })} onClick={() => onAct(act)}>
          {t(act.kind)}
        </Button>
      ))}
    </span>
  );
}
