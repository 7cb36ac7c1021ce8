'use client';

import { ArrowDown, ArrowUp, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import { EntryDialog } from '@/app/(console)/organisation/entry-dialog';
import type { EntryFormView } from '@/app/(console)/organisation/entry-dialog';
import type { LastAct, SaveAction } from '@/app/(console)/organisation/entry-saving';
import { useEntryActs } from '@/app/(console)/organisation/use-entry-acts';
import { StatusChip } from '@/components/status-chip';
import { Button } from '@/components/ui/button';
import { Card, CardAction, CardDescription, CardHeader, CardTitle } from '@/components/ui/card';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { AdministeredHospital, Entry, EntryList } from '@/domain/organisation/organisation-view';

type Column<Row> = { name: string; label: string; cell: (entry: Row) => ReactNode };

export type EntrySectionProps<Fields extends { open: boolean }, Row extends Entry<Fields>> = {
  hospital: AdministeredHospital;
  list: EntryList;
  entries: readonly Row[];
  columns: readonly Column<Row>[];
  blank: Fields;
  save: SaveAction<Fields>;
  nameOf: (fields: Fields) => string;
  onAct: (act: LastAct) => void;
  form: EntryFormView<Fields>;
  /** Beside the form, drawn from what stands in it. */
  aside?: (fields: Fields, entry: Entry<Fields> | null) => ReactNode;
};

/** One list of a hospital: add, edit, move, close and open again. */
export function EntrySection<Fields extends { open: boolean }, Row extends Entry<Fields>>(props: EntrySectionProps<Fields, Row>) {
  const { hospital, list, entries, columns, nameOf } = props;
  const t = useTranslations('organisation');
  const id = useId();
  const acts = useEntryActs({ hospitalId: hospital.id, ...props });
  const [editing, setEditing] = useState<{ entry: Row | null } | null>(null);
  const keepFocus = useFocusThatMoves(entries);

  return (
    <Card aria-labelledby={id} data-list={list}>
      <CardHeader>
        <CardTitle id={id}>{t(`${list}.title`)}</CardTitle>
        <CardDescription>{t(`${list}.description`)}</CardDescription>
        <CardAction>
          <Button onClick={() => setEditing({ entry: null })}>
            <Plus aria-hidden />
            {t(`${list}.add`)}
          </Button>
        </CardAction>
      </CardHeader>
      {entries.length === 0 ? (
        <p className="border-t px-5 py-6 text-base text-muted-foreground">{t(`${list}.none`)}</p>
      ) : (
        <Table>
          <TableHeader>
            <TableRow>
              {columns.map(({ name, label }) => (
                <TableHead key={name}>{label}</TableHead>
              ))}
              <TableHead>{t('columns.state')}</TableHead>
              <TableHead>{t('columns.actions')}</TableHead>
            </TableRow>
          </TableHeader>
          <TableBody>
            {entries.map((entry, index) => (
              <TableRow key={entry.id}>
                {columns.map(({ name, cell }, column) =>
                  column === 0 ? (
                    <TableHead key={name} scope="row" className="text-base font-medium text-foreground">
                      {cell(entry)}
                    </TableHead>
                  ) : (
                    <TableCell key={name}>{cell(entry)}</TableCell>
                  ),
                )}
                <TableCell>
                  <StatusChip tone={entry.fields.open ? 'ok' : 'neutral'}>{t(`${list}.${entry.fields.open ? 'open' : 'closed'}`)}</StatusChip>
                </TableCell>
                <TableCell>
                  <RowActs
                    list={list}
                    name={nameOf(entry.fields)}
                    open={entry.fields.open}
                    first={index === 0}
                    last={index === entries.length - 1}
                    buttonId={(act) => `${entry.id}-${act}`}
                    onEdit={() => setEditing({ entry })}
                    onToggle={() => void acts.toggle(entry)}
                    onMove={(by) => {
                      keepFocus(`${entry.id}-${by === 1 ? 'down' : 'up'}`);
                      void acts.move(entries, index, by);
                    }}
                  />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {editing && <EntryDialog {...props} entry={editing.entry} saveFields={acts.saveFields} onClose={() => setEditing(null)} />}
    </Card>
  );
}

type RowActsProps = {
  list: EntryList;
  name: string;
  open: boolean;
  first: boolean;
  last: boolean;
  buttonId: (act: 'up' | 'down') => string;
  onEdit: () => void;
  onToggle: () => void;
  onMove: (by: 1 | -1) => void;
};

function RowActs({ list, name, open, first, last, buttonId, onEdit, onToggle, onMove }: RowActsProps) {
  const t = useTranslations('organisation');
  const toggle = t(`${list}.${open ? 'close' : 'reopen'}`);

  return (
    <span className="flex gap-1.5">
      <Button variant="outline" size="sm" aria-label={t('acts.editOf', { name })} onClick={onEdit}>
        {t('acts.edit')}
      </Button>
      <Button variant="outline" size="sm" aria-label={t('acts.of', { act: toggle, name })} onClick={onToggle}>
        {toggle}
      </Button>
      <Button id={buttonId('up')} variant="ghost" size="icon-sm" aria-disabled={first} onClick={() => first || onMove(-1)}>
        <ArrowUp aria-hidden />
        <span className="sr-only">{t('acts.upOf', { name })}</span>
      </Button>
      <Button id={buttonId('down')} variant="ghost" size="icon-sm" aria-disabled={last} onClick={() => last || onMove(1)}>
        <ArrowDown aria-hidden />
        <span className="sr-only">{t('acts.downOf', { name })}</span>
      </Button>
    </span>
  );
}

/** A row that was moved takes its button along, and the browser would drop the focus on the way. */
function useFocusThatMoves(entries: readonly { id: string }[]): (elementId: string) => void {
  const wanted = useRef<string | null>(null);

  useEffect(() => {
    if (wanted.current !== null) document.getElementById(wanted.current)?.focus();
    wanted.current = null;
  }, [entries]);

  return (elementId) => {
    wanted.current = elementId;
  };
}
