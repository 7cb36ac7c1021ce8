'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useId, type Ref } from 'react';

import { ChoicePicker } from '@/app/(console)/desk/choice-picker';
import type { DeskDepartment } from '@/app/(console)/desk/desk-department';
import { placeName } from '@/components/place-name';
import { KeyCombo } from '@/components/ui/kbd';
import { Label } from '@/components/ui/label';

type DepartmentPickerProps = {
  departments: readonly DeskDepartment[];
  value: string | null;
  onChange: (departmentId: string) => void;
  ref?: Ref<HTMLInputElement>;
};

/** Where the person goes; the last choice of this window stands already. */
export function DepartmentPicker({ departments, value, onChange, ref }: DepartmentPickerProps) {
  const t = useTranslations('desk.department');
  const locale = useLocale();
  const id = useId();
  const choices = departments.map((department) => ({ value: department.id, label: placeName(department, locale), initials: department.initials }));

  return (
    <div className="flex w-72 flex-col gap-1">
      <Label htmlFor={id}>
        {t('label')}
        <KeyCombo keys="Alt+K" aria-hidden className="text-muted-foreground" />
      </Label>
      <ChoicePicker
        id={id}
        label={t('label')}
        choices={choices}
        value={value}
        onChange={onChange}
        placeholder={t('placeholder')}
        nothing={t(departments.length === 0 ? 'none' : 'nothing')}
        {...(ref && { ref })}
        // Back to the page, where F8 and the next scan are waiting.
        onDone={() => document.activeElement instanceof HTMLElement && document.activeElement.blur()}
      />
    </div>
  );
}
