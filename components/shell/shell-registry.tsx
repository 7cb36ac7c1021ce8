'use client';

import { createContext, use, useCallback, useEffect, useId, useMemo, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** Something the command palette can do. */
export interface ShellCommand {
  key: string;
  label: string;
  keys?: string;
  onSelect: () => void;
}

type Offers = ReadonlyMap<string, readonly ShellCommand[]>;

interface Registry {
  offers: Offers;
  offer: (id: string, commands: readonly ShellCommand[] | undefined) => void;
  footer: HTMLElement | null;
  setFooter: (element: HTMLElement | null) => void;
}

const RegistryContext = createContext<Registry | undefined>(undefined);

export function ShellRegistry({ children }: { children: ReactNode }) {
  const [offers, setOffers] = useState<Offers>(new Map());
  const [footer, setFooter] = useState<HTMLElement | null>(null);

  const offer = useCallback((id: string, added: readonly ShellCommand[] | undefined) => {
    setOffers((now) => {
      const next = new Map(now);
      if (added) next.set(id, added);
      else next.delete(id);
      return next;
    });
  }, []);
  const registry = useMemo<Registry>(() => ({ offers, offer, footer, setFooter }), [offers, offer, footer]);

  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

export function useShellRegistry(): Registry {
  const registry = use(RegistryContext);
  if (!registry) throw new Error('useShellRegistry is called outside ShellRegistry');
  return registry;
}

/** Lists the page's own commands in the palette for as long as the page is in view. Keep them stable (`useMemo`). */
export function useShellCommands(commands: readonly ShellCommand[]) {
  const id = useId();
  const { offer } = useShellRegistry();

  useEffect(() => {
    offer(id, commands);
    return () => offer(id, undefined);
  }, [id, commands, offer]);
}

/** Puts its children in the shell's last row, below the scrolling page, where they cover nothing. */
export function ShellFooter({ children }: { children: ReactNode }) {
  const { footer } = useShellRegistry();
  return footer ? createPortal(children, footer) : null;
}
