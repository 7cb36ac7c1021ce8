import { Ban, CalendarX2, Link2, Link2Off, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';

import { formatInstant } from '@/components/format-instant';
import { IdentifierNumber } from '@/components/identifier-number';
import { StatusChip } from '@/components/status-chip';
import type { CardView } from '@/domain/patient-index/person-view';

/** Whether the card leads to the person, since when, until when it is valid, and what took its place. */
export function CardStanding({ card }: { card: CardView }) {
  const t = useTranslations('cards');
  const tKinds = useTranslations('identifiers.kinds');
  const { expiresOn, expired, supersededBy, boundAt, released } = card;

  return (
    <span className="flex flex-col items-start gap-1 text-sm">
      <Bond card={card} />
      {boundAt && <span className="digits text-muted-foreground">{t('boundOn', { date: formatInstant(new Date(boundAt), 'day') })}</span>}
      {released && (
        <span className="wrap-anywhere text-muted-foreground">
          {t('releasedOn', { date: formatInstant(new Date(released.at), 'day'), reason: released.reason ?? '' })}
        </span>
      )}
      {expiresOn && !expired && <span className="digits">{t('validUntil', { date: expiresOn })}</span>}
      {expiresOn && expired && (
        <StatusChip tone="attention" icon={CalendarX2}>
          {t('expiredOn', { date: expiresOn })}
        </StatusChip>
      )}
      {supersededBy && (
        <span>{t.rich('supersededBy', { kind: tKinds(supersededBy.kind), number: () => <IdentifierNumber value={supersededBy.masked} /> })}</span>
      )}
    </span>
  );
}

function Bond({ card: { claimed, ended, released } }: { card: CardView }) {
  const t = useTranslations('cards.bond');

  if (ended) {
    return (
      <StatusChip tone="neutral" icon={Ban}>
        {t('ended')}
      </StatusChip>
    );
  }
  if (claimed) {
    return (
      <StatusChip tone="ok" icon={Link2}>
        {t('bound')}
      </StatusChip>
    );
  }
  return (
    <StatusChip tone={released ? 'attention' : 'doubt'} icon={released ? Undo2 : Link2Off}>
      {t(released ? 'released' : 'unbound')}
    </StatusChip>
  );
}
