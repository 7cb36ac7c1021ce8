import { KeyCombo } from '@/components/ui/kbd';
import { cn } from '@/components/ui/cn';

export interface KeyHint {
  /** One combination or alternatives: `F8`, `Ctrl+Enter`. */
  keys: readonly string[];
  label: string;
}

/** The row of keys at the foot of a page: what can be done here without the mouse. */
export function KeyHints({ hints, className }: { hints: readonly KeyHint[]; className?: string }) {
  return (
    <ul data-slot="key-hints" className={cn('flex min-h-10 flex-wrap items-center gap-x-5 gap-y-1 px-4 py-1 text-sm text-muted-foreground', className)}>
      {hints.map(({ keys, label }) => (
        <li key={label} className="flex items-center gap-1.5">
          {keys.map((combo) => (
            <KeyCombo key={combo} keys={combo} />
          ))}
          <span>{label}</span>
        </li>
      ))}
    </ul>
  );
}
