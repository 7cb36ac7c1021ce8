import type { ReactNode } from 'react';
import { Card, CardContent, CardHeader, CardTitle } from '@/components/ui/card';

interface SampleProps {
  title: string;
  children: ReactNode;
  className?: string;
}

/** One section of the sheet. */
export function Sample({ title, children, className }: SampleProps) {
  return (
    <Card className={className ?? ''}>
      <CardHeader>
        <CardTitle>{title}</CardTitle>
      </CardHeader>
      <CardContent className="flex flex-col gap-4">{children}</CardContent>
    </Card>
  );
}

/** Things of one kind, side by side. */
export function SampleRow({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-2.5">{children}</div>;
}
