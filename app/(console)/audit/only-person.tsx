import { useTranslations } from 'next-intl';
import Link from 'next/link';

import { IdentifierNumber } from '@/components/identifier-number';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';

type OnlyPersonProps = {
  indexNumber: string | null;
  /** The same list over everybody. */
  everyone: string;
};

/** Says that the list is about one patient, and how to leave it. */
export function OnlyPerson({ indexNumber, everyone }: OnlyPersonProps) {
  const t = useTranslations('audit');

  return (
    <Alert>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span>
          {indexNumber
            ? t.rich('onlyPerson', { number: () => <IdentifierNumber value={indexNumber} grouping="indexNumber" className="font-medium" /> })
            : t('onlyPersonUnnumbered')}
        </span>
        <Button asChild size="sm" variant="outline">
          <Link href={everyone} prefetch={false}>
            {t('everyone')}
          </Link>
        </Button>
      </div>
    </Alert>
  );
}
