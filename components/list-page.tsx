import type { ReactNode } from 'react';

type ListPageProps = {
  id: string;
  title: string;
  description: string;
  /** Left out while there is nothing to count. */
  count: string | null;
  /** That the list was cut, and where. */
  more: string | null;
  children: ReactNode;
};

/** One list under its name: how many there are on the right, and below it whether that is all. */
export function ListPage({ id, title, description, count, more, children }: ListPageProps) {
  return (
    <section className="mx-auto flex max-w-5xl flex-col gap-4 p-6" aria-labelledby={id}>
      <header className="flex flex-wrap items-baseline gap-x-4">
        <h1 id={id} className="text-2xl font-semibold">
          {title}
        </h1>
        <p className="text-muted-foreground">{description}</p>
        {count && <p className="digits ml-auto">{count}</p>}
      </header>
      {children}
      {more && <p className="text-muted-foreground">{more}</p>}
    </section>
  );
}
