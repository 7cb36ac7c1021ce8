'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';

import { MissingChips } from '@/app/(console)/desk/pending/missing-chips';
import { TimeAgo } from '@/components/instant';
import { KeyHints } from '@/components/key-hints';
import { PersonFacts } from '@/components/person-facts';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { ShellFooter } from '@/components/shell/shell-registry';
import { Kbd } from '@/components/ui/kbd';
import { Table, TableBody, TableCell, TableColumns, TableRow } from '@/components/ui/table';
import type { PendingPerson } from '@/domain/patient-index/identification-view';

const columns = ['key', 'who', 'kind', 'missing', 'since'] as const;

// Digits open the first nine; they are the oldest.
const NUMBERED = 9;

/** Oldest first; a digit leads to the person's page, where what is missing is added. */
export function PendingList({ pending }: { pending: readonly PendingPerson[] }) {
  const t = useTranslations('pending');
  const router = useRouter();

  useShortcut({ keys: 'Escape', label: 'pending.keys.desk', group: 'pending.title', run: () => router.push('/desk') });
  return (
    <div className="overflow-hidden rounded-lg border bg-card">
      <Table>
        <TableColumns names={columns} label={(column) => t(`columns.${column}`)} />
        <TableBody>
          {pending.map((person, index) => (
            <PendingRow key={person.recordId} person={person} position={index + 1} />
          ))}
        </TableBody>
      </Table>
      <ShellFooter>
        <KeyHints
          hints={[
            { keys: ['1–9'], label: t('keys.open') },
            { keys: ['Esc'], label: t('keys.desk') },
          ]}
        />
      </ShellFooter>
    </div>
  );
}

function PendingRow({ person, position }: { person: PendingPerson; position: number }) {
  const t = useTranslations('pending');
  const router = useRouter();
  const address = `/patients/${person.personId}`;

  useShortcut({ keys: String(position), label: 'pending.keys.open', group: 'pending.title', enabled: position <= NUMBERED, run: () => router.push(address) });
  return (
    <TableRow>
      <TableCell>{position <= NUMBERED && <Kbd aria-hidden>{position}</Kbd>}</TableCell>
      <TableCell>
        <Link href={address} prefetch={false} className="text-primary underline underline-offset-4" aria-label={t('open', { name: person.nameMasked })}>
          {person.nameMasked}
        </Link>
        <PersonFacts sex={person.sex} birthDate={person.birthDate} className="ml-3 inline-flex" />
      </TableCell>
      <TableCell>{t(`kinds.${person.kind}`)}</TableCell>
      <TableCell>
        <MissingChips missing={person.missing} />
      </TableCell>
      <TableCell>
        <TimeAgo instant={new Date(person.begunAt)} />
      </TableCell>
    </TableRow>
  );
}
