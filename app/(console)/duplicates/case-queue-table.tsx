'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useRef } from 'react';

import { CaseRiskChip } from '@/app/(console)/duplicates/case-risk-chip';
import { DueTime } from '@/app/(console)/duplicates/due-time';
import { FieldAgreement } from '@/app/(console)/duplicates/field-agreement';
import { ScoreBandChip } from '@/app/(console)/duplicates/score-band-chip';
import { useAssignCase } from '@/app/(console)/duplicates/use-assign-case';
import { KeyHints } from '@/components/key-hints';
import { PersonName } from '@/components/person-name';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { ShellFooter } from '@/components/shell/shell-registry';
import { StatusChip } from '@/components/status-chip';
import { Table, TableBody, TableCaption, TableCell, TableColumns, TableHead, TableRow } from '@/components/ui/table';
import { scoreBand } from '@/domain/matching/score-band';
import type { CaseLine } from '@/domain/patient-index/case-view';

const columns = ['risk', 'persons', 'why', 'assignee', 'due'] as const;
const group = 'duplicates.keys.title';

/** The queue, worked down by keyboard: J and K move, Enter opens what has the focus. */
export function CaseQueueTable({ lines, myId }: { lines: readonly CaseLine[]; myId: string }) {
  const t = useTranslations('duplicates');
  const router = useRouter();
  const body = useRef<HTMLTableSectionElement>(null);
  const { assign } = useAssignCase();

  function step(by: 1 | -1): void {
    const links = [...(body.current?.querySelectorAll<HTMLAnchorElement>('a') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    links[at === -1 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)]?.focus();
  }

  /** Takes what has the focus, or the first, or gives it back. */
  function claim(): void {
    const links = [...(body.current?.querySelectorAll<HTMLAnchorElement>('a') ?? [])];
    const line = lines[Math.max(links.findIndex((link) => link === document.activeElement), 0)];
    if (line) void assign(line.caseId, line.assignedToMe ? null : myId);
  }

  useShortcut({ keys: 'A', label: 'duplicates.keys.claim', group, enabled: lines.length > 0, run: claim });
  useShortcut({ keys: 'J', label: 'duplicates.keys.down', group, repeats: true, run: () => step(1) });
  useShortcut({ keys: 'K', label: 'duplicates.keys.up', group, repeats: true, run: () => step(-1) });
  useShortcut({ keys: 'F8', label: 'duplicates.keys.first', group, run: () => router.push('/duplicates/next') });

  return (
    <>
      <Table density="default">
        <TableCaption className="sr-only">{t('caption')}</TableCaption>
        <TableColumns names={columns} label={(column) => t(`columns.${column}`)} />
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
            { keys: ['A'], label: t('hints.claim') },
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
          <ScoreBandChip band={scoreBand(line.milliBits)} />
          <span>{t(`origins.${line.origin}`)}</span>
          {differing.map(({ field, agreement }) => (
            <FieldAgreement key={field} field={field} agreement={agreement} />
          ))}
        </p>
        {line.note && <p className="text-sm wrap-anywhere text-muted-foreground">{t('note', { note: line.note })}</p>}
      </TableCell>
      <TableCell>{line.assignee ? (line.assignedToMe ? t('assignment.mine') : line.assignee.name) : <span className="text-muted-foreground">{t('assignment.nobody')}</span>}</TableCell>
      <TableCell>
        <DueTime dueAt={line.dueAt} overdue={line.overdue} />
      </TableCell>
    </TableRow>
  );
}
