'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { cn } from '@/components/ui/cn';
import { BrandMark } from './brand-mark';
import { isCurrent, navigationIcons, type NavigationItem } from './navigation-item';

interface SidebarProps {
  items: readonly NavigationItem[];
  /** Closes the drawer on narrow screens. */
  onNavigate?: () => void;
  className?: string;
}

/** The dark rail: where one can go, which key goes there, how much waits there. */
export function Sidebar({ items, onNavigate, className }: SidebarProps) {
  const t = useTranslations();
  const pathname = usePathname();

  return (
    <nav aria-label={t('shell.navigation.label')} data-slot="sidebar" className={cn('flex flex-col gap-4 bg-sidebar py-3 text-sidebar-foreground', className)}>
      <p className="flex h-8 items-center gap-2.5 px-4 text-lg font-semibold tracking-widest text-sidebar-accent-foreground">
        <BrandMark className="h-5 text-sidebar-mark" />
        {t('general.appName')}
      </p>
      <ul className="flex flex-col gap-0.5 px-2">
        {items.map((item) => (
          <li key={item.href}>
            <SidebarLink item={item} current={isCurrent(item, pathname)} {...(onNavigate ? { onNavigate } : {})} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface SidebarLinkProps {
  item: NavigationItem;
  current: boolean;
  onNavigate?: () => void;
}

function SidebarLink({ item, current, onNavigate }: SidebarLinkProps) {
  const t = useTranslations('shell.navigation');
  const Icon = navigationIcons[item.icon];

  return (
    <Link
      href={item.href}
      aria-current={current ? 'page' : undefined}
      aria-keyshortcuts={item.keys}
      {...(onNavigate ? { onClick: onNavigate } : {})}
      className={cn(
        'relative flex h-10 items-center gap-2 rounded-md pr-2 pl-2.5 text-base focus-visible:outline-sidebar-ring',
        'before:absolute before:inset-y-2 before:left-0 before:w-0.75 before:rounded-full',
        current
          ? 'bg-sidebar-accent font-semibold text-sidebar-accent-foreground before:bg-sidebar-mark'
          : 'hover:bg-sidebar-accent/60 hover:text-sidebar-accent-foreground',
      )}
    >
      <Icon aria-hidden className={cn('size-4.5 shrink-0', current && 'text-sidebar-mark')} />
      <span className="truncate">{item.label}</span>
      <span className="ml-auto flex shrink-0 items-center gap-1.5">
        {item.waiting !== undefined && item.waiting > 0 && (
          <span className="digits rounded-full bg-sidebar-mark px-1.5 text-sm leading-5 font-semibold text-sidebar">
            <span aria-hidden>{item.waiting}</span>
            <span className="sr-only">{t('waiting', { count: item.waiting })}</span>
          </span>
        )}
        <kbd aria-hidden className="digits font-sans text-sm font-normal text-sidebar-muted">
          {item.keys.replace('+', ' ')}
        </kbd>
      </span>
    </Link>
  );
}
