import { useLocale, useTranslations } from 'next-intl';

import { hospitalAnchor } from '@/components/chain-hospital';
import { placeName } from '@/components/place-name';
import { Badge } from '@/components/ui/badge';
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from '@/components/ui/card';
import { SourceRecord } from '@/app/(console)/patients/[patientId]/source-record';
import type { HospitalView } from '@/domain/patient-index/person-view';

/** Every record as its hospital wrote it, under that hospital's name. */
export function HospitalRecords({ personId, hospitals }: { personId: string; hospitals: readonly HospitalView[] }) {
  const t = useTranslations('patients');
  const locale = useLocale();

  return (
    <Card aria-labelledby="records-title">
      <CardHeader>
        <CardTitle id="records-title">{t('records.title')}</CardTitle>
        <CardDescription>{t('records.description')}</CardDescription>
      </CardHeader>
      <CardContent className="flex flex-col gap-5">
        {hospitals.map((hospital) => (
          <section key={hospital.code} id={hospitalAnchor(hospital)} className="flex scroll-mt-36 flex-col gap-2">
            <h3 className="flex items-center gap-2 text-base font-medium">
              {placeName(hospital, locale)}
              {hospital.own && <Badge variant="accent">{t('chain.own')}</Badge>}
            </h3>
            {hospital.records.map((record) => (
              <SourceRecord key={record.recordId} personId={personId} record={record} />
            ))}
          </section>
        ))}
      </CardContent>
    </Card>
  );
}
