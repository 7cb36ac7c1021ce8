import type { ReactNode } from 'react';

import { DeskSession } from '@/app/(console)/desk/desk-session';

/** Keeps the desk's memory while the clerk moves between the desk and its forms. */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return <DeskSession>{children}</DeskSession>;
}
