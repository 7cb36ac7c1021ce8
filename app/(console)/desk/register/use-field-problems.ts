'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';

import { fieldId } from '@/app/(console)/desk/register/field-row';
import type { FieldName } from '@/app/(console)/desk/register/field-plan';
import type { SubmitState } from '@/app/(console)/desk/register/use-submit';
import type { LinkedProblem } from '@/components/error-summary';

type FieldProblems = {
  /** For the summary at the head, in a new array for every failed submit. */
  summary: readonly LinkedProblem[];
  /** For the place beside the field, in the same words. */
  byField: ReadonlyMap<FieldName, string>;
};

export const departmentFieldId = 'register-department';

/** What stands in the way, in words. */
export function useFieldProblems(state: SubmitState): FieldProblems {
  const t = useTranslations('register');

  return useMemo(() => {
    if (state.status !== 'editing') return { summary: [], byField: new Map() };

    const worded = state.problems.map(({ field, problem }) => ({
      field,
      message: t(`problems.${problem}`, { field: t(`fields.${field}`) }),
    }));
    const department = state.departmentMissing && worded.length > 0 ? [{ fieldId: departmentFieldId, message: t('departmentMissing') }] : [];

    return {
      summary: [...worded.map(({ field, message }) => ({ fieldId: fieldId(field), message })), ...department],
      byField: new Map(worded.map(({ field, message }) => [field, message])),
    };
  }, [state, t]);
}
