import { TableSkeleton } from '@/components/loading-skeleton';
import { Skeleton } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <div className="flex flex-col gap-4 p-5">
      <Skeleton className="h-8 w-40" />
      <div className="grid gap-4 xl:grid-cols-[16rem_minmax(0,1fr)]">
        <Skeleton className="h-64" />
        <TableSkeleton rows={8} className="rounded-lg border bg-card" />
      </div>
    </div>
  );
}
