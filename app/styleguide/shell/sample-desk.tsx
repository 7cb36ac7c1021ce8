'use client';

import { Plus, ScanLine, UserRoundX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { IdentifierNumber } from '@/components/identifier-number';
import { KeyHints } from '@/components/key-hints';
import { PersonName } from '@/components/person-name';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { SourceBadge } from '@/components/source-badge';
import { StatusChip } from '@/components/status-chip';
import { ShellFooter, useShellCommands } from '@/components/shell/shell-registry';
import { UndoBar } from '@/components/undo-bar';
import { Button } from '@/components/ui/button';
import { Card, CardAction, CardContent, CardHeader, CardTitle } from '@/components/ui/card';
import { Input } from '@/components/ui/input';
import { KeyCombo } from '@/components/ui/kbd';

/** A desk as it looks after one scan: what the frame must leave room for at 1366 × 768. */
export function SampleDesk() {
  const t = useTranslations('styleguide.shell');
  const tUndo = useTranslations('styleguide.undo');
  const [asking, setAsking] = useState(false);

  useShellCommands(useMemo(() => [{ key: 'create', label: t('create'), keys: 'F4', onSelect: () => undefined }], [t]));
  useShortcut({ keys: 'F4', label: 'styleguide.shell.create', group: 'styleguide.shell.results', run: () => undefined });
  useShortcut({ keys: 'Alt+Z', label: 'general.undoBar.undo', group: 'styleguide.shell.results', run: () => setAsking(true) });

  return (
    <div className="flex flex-col gap-4 p-5">
      <SearchBox />
      <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_18rem]">
        <Candidates />
        <WaitingScans />
      </div>
      <ShellFooter>
        <UndoBar action={tUndo('action')} asking={asking} onAskingChange={setAsking} onUndo={() => Promise.resolve({ outcome: 'undone' })} />
        <KeyHints
          hints={[
            { keys: ['Enter'], label: t('open') },
            { keys: ['↑', '↓'], label: t('choose') },
            { keys: ['F4'], label: t('create') },
            { keys: ['Esc'], label: t('clear') },
            { keys: ['F1'], label: t('allKeys') },
          ]}
        />
      </ShellFooter>
    </div>
  );
}

function SearchBox() {
  const t = useTranslations('styleguide.shell');
  const tStates = useTranslations('styleguide.states');

  return (
    <section className="flex flex-col gap-2.5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h1 className="text-lg font-semibold">{t('prompt')}</h1>
        <span className="inline-flex items-center gap-1.5 text-sm text-muted-foreground">
          <KeyCombo keys="F2" />
          {t('typed')}
        </span>
      </div>
      <div className="flex gap-2">
        <Input aria-label={t('prompt')} placeholder={t('placeholder')} className="h-12 text-lg" />
        <Button className="h-12 px-6 text-base">
          {t('find')}
          <KeyCombo keys="Enter" />
        </Button>
      </div>
      <p className="flex flex-wrap items-center gap-3 text-base">
        <span className="font-semibold">{t('understood')}</span>
        <IdentifierNumber value="110105********002X" />
        <StatusChip tone="ok">{tStates('ok')}</StatusChip>
        <SourceBadge source="CHIP" />
      </p>
    </section>
  );
}

function Candidates() {
  const t = useTranslations('styleguide.shell');

  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('results')}</CardTitle>
        <CardAction>
          <Button variant="outline" size="sm">
            <Plus aria-hidden />
            {t('create')}
            <KeyCombo keys="F4" />
          </Button>
          <Button variant="ghost" size="sm">
            <UserRoundX aria-hidden />
            {t('unknown')}
            <KeyCombo keys="Alt+U" />
          </Button>
        </CardAction>
      </CardHeader>
      <ol className="divide-y">
        <Candidate name="王䶮" birthDate="1988-02-29" selected />
        <Candidate name="王龑" birthDate="1988-02-09" />
      </ol>
    </Card>
  );
}

function Candidate({ name, birthDate, selected = false }: { name: string; birthDate: string; selected?: boolean }) {
  const t = useTranslations('styleguide.shell');
  const tStates = useTranslations('styleguide.states');

  return (
    <li
      aria-current={selected ? 'true' : undefined}
      className="flex flex-wrap items-center gap-x-5 gap-y-1 px-4 py-3 aria-[current=true]:bg-accent aria-[current=true]:shadow-[inset_4px_0_0_var(--primary)]"
    >
      <PersonName name={name} size={selected ? 'xl' : 'lg'} />
      <span className="digits text-base">
        {t('sex')} · {t('age')} · {birthDate}
      </span>
      {selected ? <StatusChip tone="ok">{t('strong')}</StatusChip> : <StatusChip tone="doubt">{tStates('doubt')}</StatusChip>}
      <span className="digits w-full text-sm text-muted-foreground">{selected ? `${t('hospitals')} · ${t('last')}` : t('similar')}</span>
    </li>
  );
}

function WaitingScans() {
  const t = useTranslations('styleguide.shell');

  return (
    <Card className="self-start">
      <CardHeader>
        <CardTitle>{t('waiting')}</CardTitle>
        <CardAction>
          <KeyCombo keys="Ctrl+↓" />
        </CardAction>
      </CardHeader>
      <CardContent className="px-0 py-0">
        <ul className="divide-y text-sm">
          {[t('waitingItem'), t('waitingUnknown')].map((item, row) => (
            <li key={item} className="digits flex min-h-10 items-center gap-2.5 px-4">
              <ScanLine aria-hidden className="size-4 text-muted-foreground" />
              {item}
              <span className="ml-auto text-muted-foreground">09:41:{12 + row * 3}</span>
            </li>
          ))}
        </ul>
      </CardContent>
    </Card>
  );
}
