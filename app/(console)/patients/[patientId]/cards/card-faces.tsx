import { useTranslations } from 'next-intl';

import { IdentifierNumber } from '@/components/identifier-number';
import { SourceBadge } from '@/components/source-badge';
import { StatusChip } from '@/components/status-chip';
import { issuerOf } from '@/domain/identifiers/issuer';
import type { CardFace } from '@/domain/patient-index/card-views';

/** The numbers a card proves, each as what it is: kind, number, who issues it, how sure it is, until when it is valid. */
export function CardFaces({ faces }: { faces: readonly CardFace[] }) {
  const t = useTranslations('cards');
  const tIdentifiers = useTranslations('identifiers');

  return (
    <ul className="flex flex-col gap-1">
      {faces.map(({ kind, masked, assurance, captureMethod, expiresOn, bindable }) => (
        <li key={`${kind} ${masked}`} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-lg">
          <span className="font-semibold">{tIdentifiers(`kinds.${kind}`)}</span>
          <IdentifierNumber value={masked} />
          <span className="text-base text-muted-foreground">{tIdentifiers(`issuers.${issuerOf(kind)}`)}</span>
          <StatusChip tone={assurance === 'checksum' ? 'ok' : 'neutral'}>{tIdentifiers(`assurances.${assurance}`)}</StatusChip>
          <SourceBadge source={captureMethod} />
          {expiresOn && <span className="digits text-base text-muted-foreground">{t('validUntil', { date: expiresOn })}</span>}
          {!bindable && <StatusChip tone="doubt">{t('notBindable')}</StatusChip>}
        </li>
      ))}
    </ul>
  );
}
