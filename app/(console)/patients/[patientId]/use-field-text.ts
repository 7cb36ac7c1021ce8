import { useTranslations } from 'next-intl';

import { useCodeName } from '@/app/(console)/patients/[patientId]/use-code-name';
import type { DemographicField } from '@/domain/patient-index/demographics';

/** A value of a field as people say it: codes by their names. */
export function useFieldText(): (field: DemographicField, value: string) => string {
  const tSex = useTranslations('desk.person.sex');
  const codeName = useCodeName();

  return (field, value) => {
    if (field === 'nationality') return codeName.country(value);
    if (field === 'ethnicGroup') return codeName.ethnicGroup(value);
    if (field === 'sex' && (value === '0' || value === '1' || value === '2' || value === '9')) return tSex(value);
    return value;
  };
}
