import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { Skeleton } from '@/components/ui/skeleton';

interface LoadingRegionProps {
  children: ReactNode;
  className?: string;
}

/** Says "loading" once, however many grey bars it holds. */
export function LoadingRegion({ children, className }: LoadingRegionProps) {
  const t = useTranslations('general.states');

  return (
    <div role="status" className={className}>
      <span className="sr-only">{t('loading')}</span>
      {children}
    </div>
  );
}

/** A patient's banner before the patient: the same heights, so that nothing jumps under a clicking hand. */
export function BannerSkeleton() {
  return (
    <LoadingRegion className="flex flex-col gap-2 border-b bg-card px-5 py-3">
      <Skeleton className="h-9 w-48" />
      <Skeleton className="h-6 w-full max-w-xl" />
    </LoadingRegion>
  );
}

/** A dense table of the given number of rows. */
export function TableSkeleton({ rows = 6, className }: { rows?: number; className?: string }) {
  return (
    <LoadingRegion className={cn('flex flex-col', className)}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex h-9 items-center gap-4 border-b px-3">
          <Skeleton className="h-4 w-28" />
          <Skeleton className="h-4 flex-1" />
          <Skeleton className="h-4 w-20" />
        </div>
      ))}
    </LoadingRegion>
  );
}

/** A page that lists places on the left and what belongs to the chosen one on the right. */
export function PlacesSkeleton({ title }: { title: string }) {
  return (
    <div className="flex flex-col gap-4 p-5">
      <h1 className="text-2xl font-semibold">{title}</h1>
      <div className="grid gap-4 xl:grid-cols-[16rem_minmax(0,1fr)]">
        <Skeleton className="h-64" />
        <TableSkeleton rows={8} className="rounded-lg border bg-card" />
      </div>
    </div>
  );
}
