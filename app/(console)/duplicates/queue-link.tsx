'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';

import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { Button } from '@/components/ui/button';
import { KeyCombo } from '@/components/ui/kbd';

type QueueLinkProps = {
  href: string;
  keys: string;
  /** Message key of where it leads, for the sheet of keys. */
  labelKey: string;
  /** Sign and words. */
  children: ReactNode;
};

/** From the queue to a page beside it, by mouse or by key. */
export function QueueLink({ href, keys, labelKey, children }: QueueLinkProps) {
  const router = useRouter();

  useShortcut({ keys, label: labelKey, group: 'duplicates.keys.title', run: () => router.push(href) });

  return (
    <Button asChild variant="outline" size="sm">
      <Link href={href} prefetch={false} aria-keyshortcuts={keys}>
        {children}
        <KeyCombo keys={keys} aria-hidden />
      </Link>
    </Button>
  );
}
