import { TableSkeleton } from '@/components/loading-skeleton';
import { Skeleton } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <div className="flex flex-col gap-4 p-5">
      <Skeleton className="h-8 w-40" />
      <Skeleton className="h-16" />
      <TableSkeleton rows={12} className="rounded-lg border bg-card" />
    </div>
  );
}
