'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useRef } from 'react';

import { CaseRiskChip } from '@/app/(console)/duplicates/case-risk-chip';
import { FieldAgreement } from '@/app/(console)/duplicates/field-agreement';
import { ExactTime } from '@/components/instant';
import { KeyHints } from '@/components/key-hints';
import { PersonName } from '@/components/person-name';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { ShellFooter } from '@/components/shell/shell-registry';
import { StatusChip } from '@/components/status-chip';
import { Table, TableBody, TableCaption, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { CaseLine } from '@/domain/patient-index/case-view';

const columns = ['risk', 'persons', 'why', 'due'] as const;
const group = 'duplicates.keys.title';

/** The queue, worked down by keyboard: J and K move, Enter opens what has the focus. */
export function CaseQueueTable({ lines }: { lines: readonly CaseLine[] }) {
  const t = useTranslations('duplicates');
  const router = useRouter();
  const body = useRef<HTMLTableSectionElement>(null);

  function step(by: 1 | -1): void {
    const links = [...(body.current?.querySelectorAll<HTMLAnchorElement>('a') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    links[at === -1 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)]?.focus();
  }

  useShortcut({ keys: 'J', label: 'duplicates.keys.down', group, repeats: true, run: () => step(1) });
  useShortcut({ keys: 'K', label: 'duplicates.keys.up', group, repeats: true, run: () => step(-1) });
  useShortcut({ keys: 'F8', label: 'duplicates.keys.first', group, run: () => router.push('/duplicates/next') });

  return (
    <>
      <Table density="default">
        <TableCaption className="sr-only">{t('caption')}</TableCaption>
        <TableHeader>
          <TableRow>
            {columns.map((column) => (
              <TableHead key={column}>{t(`columns.${column}`)}</TableHead>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody ref={body}>
          {lines.map((line) => (
            <CaseRow key={line.caseId} line={line} />
          ))}
        </TableBody>
      </Table>
      <ShellFooter>
        <KeyHints
          hints={[
            { keys: ['J', 'K'], label: t('hints.move') },
            { keys: ['Enter'], label: t('hints.open') },
            { keys: ['F8'], label: t('hints.first') },
            { keys: ['Z'], label: t('hints.undo') },
          ]}
        />
      </ShellFooter>
    </>
  );
}

function CaseRow({ line }: { line: CaseLine }) {
  const t = useTranslations('duplicates');
  const differing = line.agreement.filter(({ agreement }) => agreement !== 'empty');

  return (
    <TableRow>
      <TableCell>
        <div className="flex flex-col items-start gap-1">
          <CaseRiskChip risk={line.risk} />
          {line.awaitingSecond && <StatusChip tone="attention">{t('awaitingSecond')}</StatusChip>}
          {line.leasedBy && <StatusChip tone="neutral">{t('leasedBy', { name: line.leasedBy })}</StatusChip>}
        </div>
      </TableCell>
      <TableHead scope="row" className="text-foreground">
        <Link href={`/duplicates/${line.caseId}`} prefetch={false} className="flex flex-col gap-0.5 underline-offset-4 hover:underline">
          {line.persons.map(({ nameMasked, birthDate }, index) => (
            <span key={index} className="flex flex-wrap items-baseline gap-x-2">
              <PersonName name={nameMasked} />
              <span className="digits font-normal text-muted-foreground">{birthDate}</span>
            </span>
          ))}
        </Link>
      </TableHead>
      <TableCell>
        <p className="flex flex-wrap gap-x-3 gap-y-1">
          <span>{t(`origins.${line.origin}`)}</span>
          {differing.map(({ field, agreement }) => (
            <FieldAgreement key={field} field={field} agreement={agreement} />
          ))}
        </p>
        {line.note && <p className="text-sm wrap-anywhere text-muted-foreground">{t('note', { note: line.note })}</p>}
      </TableCell>
      <TableCell>
        <ExactTime instant={new Date(line.dueAt)} />
      </TableCell>
    </TableRow>
  );
}
