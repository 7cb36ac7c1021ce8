import { getTranslations } from 'next-intl/server';

import { PastFields } from '@/app/(console)/patients/[patientId]/identity/past-fields';
import { IdentifierNumber } from '@/components/identifier-number';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import type { IdentityAsOf } from '@/domain/patient-index/identity-as-of';
import { guardedRead } from '@/server/guarded-read';
import { readIdentityAsOf } from '@/server/patient-index/read-identity-as-of';

type IdentityThenProps = {
  personId: string;
  /** The day asked about, `YYYY-MM-DD` in Asia/Shanghai; null before one is chosen. */
  day: string | null;
  today: string;
};

/** Who this number was on a day in the past: as it stood when that day ended. */
export async function IdentityThen({ personId, day, today }: IdentityThenProps) {
  const t = await getTranslations('patients.identity.then');

  return (
    <div className="flex flex-col gap-3 px-4 py-3">
      <form className="flex flex-wrap items-end gap-2">
        <Label className="flex flex-col items-start gap-1">
          {t('day')}
          <Input type="date" name="day" required max={today} defaultValue={day ?? ''} className="h-9 w-44" />
        </Label>
        <Button type="submit" variant="outline">
          {t('show')}
        </Button>
      </form>
      {day && <Then day={day} past={await readThen(personId, day)} />}
    </div>
  );
}

function readThen(personId: string, day: string): Promise<IdentityAsOf> {
  const input = { personId, at: new Date(`${day}T23:59:59.999+08:00`) };

  return guardedRead({ permission: 'resolve-cases', purpose: 'index-administration' }, readIdentityAsOf, input);
}

async function Then({ day, past }: { day: string; past: IdentityAsOf }) {
  const t = await getTranslations('patients.identity.then');

  if (past.state === 'unknown-then') return <p role="status">{t('unknown', { day })}</p>;
  return (
    <div role="status" className="flex flex-col gap-2">
      <p className="font-medium">
        {t(past.sameNumber ? 'ownNumber' : 'otherNumber', { day })} <IdentifierNumber value={past.indexNumber} grouping="indexNumber" />
      </p>
      <PastFields past={past} />
    </div>
  );
}
