import { useFormatter, useLocale, useTranslations } from 'next-intl';

import { placeName } from '@/components/place-name';
import type { AuditLine } from '@/domain/access/audit-line';

interface AuditActorProps {
  line: Pick<AuditLine, 'actor' | 'roles' | 'organisation' | 'desk'>;
  className?: string;
}

/** Who acted, in which duty and from which window: a name alone is no answer where two people share it. */
export function AuditActor({ line: { actor, roles, organisation, desk }, className }: AuditActorProps) {
  const t = useTranslations('access');
  const format = useFormatter();
  const locale = useLocale();
  const places = [organisation, desk].flatMap((place) => (place ? [placeName(place, locale)] : []));
  const duties = format.list(roles.map((role) => t(`roles.${role}`)));

  return (
    <span className={className}>
      <span className="me-2 font-medium">{actor?.name ?? t('nobody')}</span>
      <span className="text-muted-foreground">{[duties, places.join(' ')].filter((part) => part !== '').join(' · ')}</span>
    </span>
  );
}
