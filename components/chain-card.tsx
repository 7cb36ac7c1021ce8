import { Ban, CreditCard, Link2Off } from 'lucide-react';
import { useTranslations } from 'next-intl';

import { formatInstant } from '@/components/format-instant';
import { IdentifierNumber } from '@/components/identifier-number';
import { MaskedValue } from '@/components/masked-value';
import { StatusChip } from '@/components/status-chip';
import type { RevealOutcome } from '@/components/use-reveal';
import { cn } from '@/components/ui/cn';
import { issuerOf } from '@/domain/identifiers/issuer';
import type { CardView } from '@/domain/patient-index/person-view';

interface ChainCardProps {
  card: CardView;
  marked: boolean;
  onFocusChange: (on: boolean) => void;
  onReveal?: () => Promise<RevealOutcome>;
}

/** One card: what it is, its number, who stands behind it, how sure that is and when it was last in a reader. */
export function ChainCard({ card, marked, onFocusChange, onReveal }: ChainCardProps) {
  const t = useTranslations('patients.chain');
  const tIdentifiers = useTranslations('identifiers');
  const kind = tIdentifiers(`kinds.${card.kind}`);

  return (
    <li
      onPointerEnter={() => onFocusChange(true)}
      onPointerLeave={() => onFocusChange(false)}
      onFocus={() => onFocusChange(true)}
      onBlur={() => onFocusChange(false)}
      className="flex py-1"
    >
      <div
        className={cn(
          'flex min-w-0 flex-1 flex-col justify-center rounded-md border bg-card px-3 py-1.5',
          card.claimed ? 'border-input' : 'border-dashed border-input',
          marked && 'border-primary shadow-[inset_3px_0_0_var(--primary)]',
        )}
      >
        <div className="flex items-center gap-1.5">
          <CreditCard aria-hidden className="size-4 shrink-0 text-primary" />
          <span className="font-medium">{kind}</span>
          {card.ended && (
            <StatusChip tone="neutral" icon={Ban} className="ml-auto">
              {t('ended')}
            </StatusChip>
          )}
          {!card.claimed && !card.ended && (
            <span title={t('unclaimedHint')} className="ml-auto">
              <StatusChip tone="doubt" icon={Link2Off}>
                {t('unclaimed')}
              </StatusChip>
              <span className="sr-only">{t('unclaimedHint')}</span>
            </span>
          )}
        </div>
        <MaskedValue
          label={t('cardNumber', { kind })}
          masked={card.masked}
          render={(text) => <IdentifierNumber value={text} />}
          className="min-h-7"
          {...(onReveal && { onReveal })}
        />
        <p className="flex flex-wrap gap-x-2 text-sm text-muted-foreground">
          <span>{tIdentifiers(`issuers.${issuerOf(card.kind)}`)}</span>
          <span title={tIdentifiers(`assuranceHints.${card.assurance}`)}>{tIdentifiers(`assurances.${card.assurance}`)}</span>
          <span className="digits">
            {t('readOn', { captured: tIdentifiers(`captured.${card.captureMethod}`), date: formatInstant(new Date(card.lastReadAt), 'day') })}
          </span>
        </p>
      </div>
    </li>
  );
}
