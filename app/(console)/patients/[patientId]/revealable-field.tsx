'use client';

import { useTranslations } from 'next-intl';

import { useRevealField } from '@/app/(console)/patients/[patientId]/use-reveal-field';
import { MaskedValue } from '@/components/masked-value';

type RevealableFieldProps = { personId: string; field: 'phone' | 'address'; masked: string };

/** One masked value of a record, a press away. */
export function RevealableField({ personId, field, masked }: RevealableFieldProps) {
  const t = useTranslations('patients.fields');
  const reveal = useRevealField(personId);

  return <MaskedValue label={t(field)} masked={masked} onReveal={() => reveal(field, personId)} />;
}
