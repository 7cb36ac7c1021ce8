import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';

import { placeName } from '@/components/place-name';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { cn } from '@/components/ui/cn';
import type { NamedPlace } from '@/domain/named-place';

interface ListedOrganisation extends NamedPlace {
  code: string;
  own: boolean;
  /** What there is of it, in a few words. */
  note: string;
}

interface OrganisationListProps {
  organisations: readonly ListedOrganisation[];
  chosenCode: string | null;
  /** The page that takes the code as `?at=`. */
  path: `/${string}`;
}

/** The organisations of the installation, the reader's own first. */
export function OrganisationList({ organisations, chosenCode, path }: OrganisationListProps) {
  const t = useTranslations('general.organisations');
  const locale = useLocale();

  return (
    <Card>
      <nav aria-label={t('label')}>
        <ul className="flex flex-col p-1.5">
          {organisations.map((organisation) => (
            <li key={organisation.code}>
              <Link
                href={`${path}?at=${encodeURIComponent(organisation.code)}`}
                prefetch={false}
                aria-current={organisation.code === chosenCode ? 'page' : undefined}
                className={cn(
                  'flex flex-col rounded-md px-3 py-2 ring-inset-focus hover:bg-muted',
                  organisation.code === chosenCode && 'bg-accent text-accent-foreground shadow-[inset_3px_0_0_var(--primary)]',
                )}
              >
                <span className="flex items-center gap-2 font-medium">
                  {placeName(organisation, locale)}
                  {organisation.own && <Badge variant="outline">{t('own')}</Badge>}
                </span>
                <span className="text-sm text-muted-foreground">{organisation.note}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </Card>
  );
}
