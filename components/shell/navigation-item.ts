import { Building2, ClipboardList, Combine, Hospital, Network, ScanLine, ScanText, ShieldCheck, Users, type LucideIcon } from 'lucide-react';

/** Icons by name, because a layout on the server can hand over a word but not a drawing. */
export const navigationIcons = {
  desk: ScanLine,
  patients: ClipboardList,
  duplicates: Combine,
  network: Network,
  hospitals: Hospital,
  audit: ShieldCheck,
  staff: Users,
  organisation: Building2,
  recognition: ScanText,
} as const satisfies Record<string, LucideIcon>;

export type NavigationIcon = keyof typeof navigationIcons;

export interface NavigationItem {
  /** `/desk`; the item is current on it and on everything below it. */
  href: string;
  label: string;
  icon: NavigationIcon;
  /** `Alt+1` to `Alt+5`. */
  keys: string;
  /** How many wait there; absent or 0 shows nothing. */
  waiting?: number;
}

export function isCurrent(item: NavigationItem, pathname: string): boolean {
  return pathname === item.href || pathname.startsWith(`${item.href}/`);
}
