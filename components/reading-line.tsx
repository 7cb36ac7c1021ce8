import { Keyboard, ScanLine, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IdentifierNumber } from '@/components/identifier-number';
import { StatusChip, type StatusTone } from '@/components/status-chip';
import type { ReadingView } from '@/domain/desk/desk-views';
import type { Assurance } from '@/domain/identifiers/identifier';

interface ReadingOrigin {
  by: 'scan' | 'typed';
  timing: { characters: number; milliseconds: number } | null;
  /** The scanner may have garbled it. */
  uncertain: boolean;
}

interface ReadingLineProps {
  reading: ReadingView;
  origin: ReadingOrigin | null;
  /** What was read names nobody, so there is no number to be right or wrong. */
  nobodys?: boolean;
}

const tones: Record<Assurance, StatusTone> = { checksum: 'ok', format: 'neutral', server: 'neutral', none: 'doubt' };

/** What the machine understood: kind, masked value, whether it is sound, how it came in. */
export function ReadingLine({ reading, origin, nobodys = false }: ReadingLineProps) {
  const t = useTranslations('desk.reading');
  const tIdentifiers = useTranslations('identifiers');
  const { kind, masked, valid, assurance, warnings } = reading;
  // A check digit that passes proves the scan, whatever the scanner did on the way.
  const doubtful = origin?.uncertain === true && !(valid && assurance === 'checksum');

  return (
    <div data-slot="reading-line" className="flex flex-col gap-1">
      <p className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1 text-base">
        <span className="text-muted-foreground">{t('label')}</span>
        <span className="font-semibold">{tIdentifiers(`kinds.${kind}`)}</span>
        {masked && <IdentifierNumber value={masked} className="text-lg" />}
        {valid && !nobodys && <StatusChip tone={tones[assurance]}>{tIdentifiers(`assurances.${assurance}`)}</StatusChip>}
        {!valid && !nobodys && <StatusChip tone="attention">{t('broken')}</StatusChip>}
        {origin && <OriginNote {...origin} />}
      </p>
      {(warnings.length > 0 || doubtful) && (
        <ul className="flex flex-col gap-0.5 text-sm text-attention-text">
          {doubtful && <WarningLine>{t('doubtful')}</WarningLine>}
          {warnings.map((warning) => (
            <WarningLine key={warning}>{tIdentifiers(`warnings.${warning}`)}</WarningLine>
          ))}
        </ul>
      )}
    </div>
  );
}

function OriginNote({ by, timing }: ReadingOrigin) {
  const t = useTranslations('desk.reading');
  const Icon = by === 'scan' ? ScanLine : Keyboard;

  return (
    <span className="digits inline-flex items-center gap-1.5 text-sm text-muted-foreground">
      <Icon aria-hidden className="size-4" />
      {by === 'typed' && t('typed')}
      {by === 'scan' && (timing ? t('scanned', timing) : t('pasted'))}
    </span>
  );
}

function WarningLine({ children }: { children: string }) {
  return (
    <li className="flex items-start gap-1.5">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-attention" />
      {children}
    </li>
  );
}
