'use client';

import { ChevronDown, Keyboard, Lock, LogOut, Menu, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuLabel, DropdownMenuTrigger } from '@/components/ui/dropdown-menu';
import { KeyCombo } from '@/components/ui/kbd';
import { LanguageSwitch } from './language-switch';
import { NetworkLight, type NetworkState } from './network-light';
import { ThemeMenu } from './theme-menu';

/** Where and who: what must be right before the first scan. */
export interface Workstation {
  hospital: string;
  /** The window or desk; absent for those who sit at none. */
  window?: string;
  staffName: string;
  /** The duty in words. */
  role: string;
}

interface StatusLineProps {
  workstation: Workstation;
  /** The scanner's light; absent where nothing is scanned. */
  scanner?: ReactNode;
  network: NetworkState;
  onOpenNavigation: () => void;
  onOpenPalette: () => void;
  onOpenShortcuts: () => void;
  onLock: () => void;
  onSignOut: () => void;
}

/** The top line answers: am I at the right window, can I receive scans, is the cable in. */
export function StatusLine({ workstation, scanner, network, ...open }: StatusLineProps) {
  const t = useTranslations('shell');

  return (
    <header
      data-slot="status-line"
      aria-label={t('status.label')}
      className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 border-b bg-card px-4 py-1 lg:flex-nowrap text-card-foreground"
    >
      <Button variant="ghost" size="icon-sm" className="lg:hidden" onClick={open.onOpenNavigation}>
        <Menu aria-hidden />
        <span className="sr-only">{t('navigation.open')}</span>
      </Button>
      <p className="flex min-w-0 flex-wrap items-baseline gap-x-2 text-base leading-tight lg:min-w-52">
        <span className="font-semibold">{workstation.hospital}</span>
        {workstation.window && <span className="text-muted-foreground">{workstation.window}</span>}
      </p>
      <div className="flex shrink-0 items-center gap-4">
        {scanner}
        <NetworkLight state={network} />
      </div>
      <div className="ml-auto flex flex-wrap items-center gap-1 lg:min-w-0 lg:flex-nowrap">
        <Button variant="outline" size="sm" className="mr-1 text-muted-foreground" aria-keyshortcuts="Control+K" onClick={open.onOpenPalette}>
          <Search aria-hidden />
          {t('palette.open')}
          <KeyCombo keys="Ctrl+K" aria-hidden />
        </Button>
        <Button variant="ghost" size="icon-sm" aria-keyshortcuts="F1" onClick={open.onOpenShortcuts}>
          <Keyboard aria-hidden />
          <span className="sr-only">{t('shortcuts.open')}</span>
        </Button>
        <ThemeMenu />
        <LanguageSwitch />
        <StaffMenu workstation={workstation} onSignOut={open.onSignOut} />
        <Button variant="secondary" size="sm" aria-keyshortcuts="Alt+L" onClick={open.onLock}>
          <Lock aria-hidden />
          {t('lock.action')}
          <KeyCombo keys="Alt+L" aria-hidden />
        </Button>
      </div>
    </header>
  );
}

function StaffMenu({ workstation, onSignOut }: Pick<StatusLineProps, 'workstation' | 'onSignOut'>) {
  const t = useTranslations('shell.status');

  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="sm" className="min-w-0 shrink gap-1.5">
          <span className="sr-only">{t('account')}</span>
          <span className="shrink-0">{workstation.staffName}</span>
          <span className="truncate font-normal text-muted-foreground">{workstation.role}</span>
          <ChevronDown aria-hidden className="size-3.5 text-muted-foreground" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuLabel>{t('signedInAs', { name: workstation.staffName, role: workstation.role })}</DropdownMenuLabel>
        <DropdownMenuItem onSelect={onSignOut}>
          <LogOut aria-hidden />
          {t('signOut')}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
