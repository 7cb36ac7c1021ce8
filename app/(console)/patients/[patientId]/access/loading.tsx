import { TableSkeleton } from '@/components/loading-skeleton';

export default function Loading() {
  return <TableSkeleton rows={12} className="m-5 mt-36 rounded-lg border bg-card" />;
}
