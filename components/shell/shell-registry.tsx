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

export interface ShortcutGroup {
  title: string;
  shortcuts: readonly { keys: readonly string[]; label: string }[];
}

/** What the page in view adds to the palette and to the shortcut sheet. Keep it stable (`useMemo`). */
export interface ShellOffer {
  commands?: readonly ShellCommand[];
  shortcuts?: ShortcutGroup;
}

type Offers = ReadonlyMap<string, ShellOffer>;

interface Registry {
  offers: Offers;
  offer: (id: string, offer: ShellOffer | undefined) => void;
  footer: HTMLElement | null;
  setFooter: (element: HTMLElement | null) => void;
}

const RegistryContext = createContext<Registry | undefined>(undefined);

export function ShellRegistry({ children }: { children: ReactNode }) {
  const [offers, setOffers] = useState<Offers>(new Map());
  const [footer, setFooter] = useState<HTMLElement | null>(null);

  const offer = useCallback((id: string, added: ShellOffer | undefined) => {
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

/** Lists the page's own commands and keys for as long as the page is in view. */
export function useShellOffer(offer: ShellOffer) {
  const id = useId();
  const { offer: register } = useShellRegistry();

  useEffect(() => {
    register(id, offer);
    return () => register(id, undefined);
  }, [id, offer, register]);
}

/** Puts its children in the shell's last row, below the scrolling page, where they cover nothing. */
export function ShellFooter({ children }: { children: ReactNode }) {
  const { footer } = useShellRegistry();
  return footer ? createPortal(children, footer) : null;
}
