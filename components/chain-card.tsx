import { Ban, CreditCard, Link2Off } from 'lucide-react';
import { useFormatter, useLocale, useTranslations } from 'next-intl';

import { formatInstant } from '@/components/format-instant';
import { IdentifierNumber } from '@/components/identifier-number';
import { MaskedValue } from '@/components/masked-value';
import { placeName } from '@/components/place-name';
import { StatusChip } from '@/components/status-chip';
import type { RevealOutcome } from '@/components/use-reveal';
import { cn } from '@/components/ui/cn';
import { issuerOf } from '@/domain/identifiers/issuer';
import type { NamedPlace } from '@/domain/named-place';
import type { CardView } from '@/domain/patient-index/person-view';

interface ChainCardProps {
  card: CardView;
  writtenBy: readonly NamedPlace[];
  marked: boolean;
  onFocusChange: (on: boolean) => void;
  onReveal?: () => Promise<RevealOutcome>;
}

/** One card: what it is, its number, who stands behind it, how sure that is and when it was last in a reader. */
export function ChainCard({ card, writtenBy, marked, onFocusChange, onReveal }: ChainCardProps) {
  const t = useTranslations('patients.chain');
  const tIdentifiers = useTranslations('identifiers');
  const locale = useLocale();
  const format = useFormatter();
  const kind = tIdentifiers(`kinds.${card.kind}`);
  const issuer = issuerOf(card.kind);

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
          'flex min-w-0 flex-1 flex-col justify-center rounded-md border bg-card px-3 py-1',
          card.claimed ? 'border-input' : 'border-dashed border-input',
          marked && 'border-primary shadow-[inset_3px_0_0_var(--primary)]',
        )}
      >
        <div className="flex flex-wrap items-center gap-x-1.5">
          <CreditCard aria-hidden className="size-4 shrink-0 text-primary" />
          <span className="font-medium">{kind}</span>
          <span title={tIdentifiers(`assuranceHints.${card.assurance}`)} className="ml-auto text-sm text-muted-foreground">
            {tIdentifiers(`assurances.${card.assurance}`)}
          </span>
        </div>
        <div className="flex min-h-7 flex-wrap items-center gap-x-1.5">
          <MaskedValue
            label={t('cardNumber', { kind })}
            masked={card.masked}
            render={(text) => <IdentifierNumber value={text} />}
            {...(onReveal && { onReveal })}
          />
          <Standing card={card} />
        </div>
        <p className="flex flex-wrap gap-x-2 text-sm text-muted-foreground">
          <span>{issuer === 'hospital' ? format.list(writtenBy.map((hospital) => placeName(hospital, locale))) : tIdentifiers(`issuers.${issuer}`)}</span>
          <span className="digits">
            {t('readOn', { captured: tIdentifiers(`captured.${card.captureMethod}`), date: formatInstant(new Date(card.lastReadAt), 'day') })}
          </span>
        </p>
      </div>
    </li>
  );
}

/** Nothing for a card in force that is bound to the person: that is what a card is for. */
function Standing({ card: { ended, claimed } }: { card: CardView }) {
  const t = useTranslations('patients.chain');

  if (ended) {
    return (
      <StatusChip tone="neutral" icon={Ban} className="ml-auto">
        {t('ended')}
      </StatusChip>
    );
  }
  if (claimed) return null;
  return (
    <span title={t('unclaimedHint')} className="ml-auto">
      <StatusChip tone="doubt" icon={Link2Off}>
        {t('unclaimed')}
      </StatusChip>
      <span className="sr-only">{t('unclaimedHint')}</span>
    </span>
  );
}
