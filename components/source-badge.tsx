import { Barcode, Cpu, CreditCard, Keyboard, Network, QrCode, ScanText, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/cn';
import type { CaptureMethod } from '@/domain/patient-index/demographics';

const signs = {
  CHIP: { icon: Cpu, message: 'chip' },
  MRZ: { icon: ScanText, message: 'mrz' },
  BARCODE: { icon: Barcode, message: 'barcode' },
  QR: { icon: QrCode, message: 'qr' },
  MAGSTRIPE: { icon: CreditCard, message: 'magstripe' },
  TYPED: { icon: Keyboard, message: 'typed' },
  INTERFACE: { icon: Network, message: 'interface' },
} as const satisfies Record<CaptureMethod, { icon: LucideIcon; message: string }>;

interface SourceBadgeProps {
  source: CaptureMethod;
  /** The hospital or document it came from, where that is not plain from the place. */
  origin?: string;
  className?: string;
}

/** How a field's value came to be known: a chip is believed before a keyboard. */
export function SourceBadge({ source, origin, className }: SourceBadgeProps) {
  const t = useTranslations('general.source');
  const { icon: Icon, message } = signs[source];

  return (
    <span
      data-slot="source-badge"
      data-source={source}
      className={cn('inline-flex shrink-0 items-center gap-1 text-sm whitespace-nowrap text-muted-foreground', className)}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      {t(message)}
      {origin && <span>· {origin}</span>}
    </span>
  );
}
