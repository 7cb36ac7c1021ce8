import { LoadingRegion } from '@/components/loading-skeleton';
import { Skeleton } from '@/components/ui/skeleton';

/** The form before its draft: the same two cards, so that nothing jumps under a typing hand. */
export default function RegisterLoading() {
  return (
    <LoadingRegion className="flex flex-col gap-4 p-4">
      <Skeleton className="h-8 w-64" />
      <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <Skeleton className="h-72 rounded-lg" />
        <Skeleton className="h-56 rounded-lg" />
      </div>
    </LoadingRegion>
  );
}
