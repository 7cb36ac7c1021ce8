'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';

import { ActDialog } from '@/app/(console)/staff/act-dialog';
import { OpenSessions } from '@/app/(console)/staff/open-sessions';
import type { StaffAct } from '@/app/(console)/staff/staff-act';
import { useActWords } from '@/app/(console)/staff/use-act-words';
import { formatInstant } from '@/components/format-instant';
import { NoticeBar } from '@/components/notice-bar';
import { placeName } from '@/components/place-name';
import { StatusChip } from '@/components/status-chip';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Table, TableBody, TableCaption, TableCell, TableColumns, TableHead, TableRow } from '@/components/ui/table';
import type { StaffedOrganisation, StaffView } from '@/domain/access/staff-view';

type StaffTableProps = { organisation: StaffedOrganisation; staff: readonly StaffView[] };

const columns = ['person', 'roles', 'sessions', 'actions'] as const;

/** Everybody of one organisation: what they may do, where they are signed in, and what can be done about it. */
export function StaffTable({ organisation, staff }: StaffTableProps) {
  const t = useTranslations('staff');
  const locale = useLocale();
  const [act, setAct] = useState<StaffAct | null>(null);
  const [done, setDone] = useState<string | null>(null);

  return (
    <>
      {done && (
        <NoticeBar tone="ok" onDismiss={() => setDone(null)} className="rounded-t-lg">
          {done}
        </NoticeBar>
      )}
      <Table>
        <TableCaption className="sr-only">{t('caption', { hospital: placeName(organisation, locale) })}</TableCaption>
        <TableColumns names={columns} label={(column) => t(`columns.${column}`)} />
        <TableBody>
          {staff.map((member) => (
            <TableRow key={member.staffId} className="[&>*]:py-2 [&>*]:align-top">
              <TableHead scope="row" className="text-foreground">
                <Person member={member} />
              </TableHead>
              <TableCell>
                <Roles member={member} />
              </TableCell>
              <TableCell>
                <OpenSessions member={member} onEnd={(session) => setAct({ kind: 'end', member, session })} />
              </TableCell>
              <TableCell>{!member.own && <Acts member={member} onAct={setAct} />}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <ActDialog
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

function Person({ member: { displayName, userName, own, disabledAt } }: { member: StaffView }) {
  const t = useTranslations('staff');

  return (
    <span className="flex flex-col items-start gap-0.5">
      <span className="flex items-center gap-2 text-base font-medium">
        {displayName}
        {own && <Badge variant="accent">{t('you')}</Badge>}
      </span>
      <span className="font-normal text-muted-foreground">{t('userName', { userName })}</span>
      {disabledAt && <StatusChip tone="neutral">{t('disabled', { date: formatInstant(new Date(disabledAt)) })}</StatusChip>}
    </span>
  );
}

function Roles({ member: { roles } }: { member: StaffView }) {
  const { roleList } = useActWords();
  const t = useTranslations('access.roles');

  if (roles.length === 0) return <span className="text-muted-foreground">{roleList(roles)}</span>;
  return (
    <ul className="flex flex-wrap gap-1.5">
      {roles.map((role) => (
        <li key={role}>
          <Badge>{t(role)}</Badge>
        </li>
      ))}
    </ul>
  );
}

function Acts({ member, onAct }: { member: StaffView; onAct: (act: StaffAct) => void }) {
  const t = useTranslations('staff.actions');
  const name = member.displayName;
  const toggle = member.disabledAt ? 'enable' : 'disable';

  return (
    <span className="flex gap-1.5">
      <Button variant="outline" size="sm" aria-label={t('changeRolesOf', { name })} onClick={() => onAct({ kind: 'roles', member })}>
        {t('changeRoles')}
      </Button>
      <Button variant="outline" size="sm" aria-label={t(`${toggle}Of`, { name })} onClick={() => onAct({ kind: toggle, member })}>
        {t(toggle)}
      </Button>
    </span>
  );
}
