'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ErrorSummary } from '@/components/error-summary';
import { SourceBadge } from '@/components/source-badge';
import { Checkbox } from '@/components/ui/checkbox';
import { Field, FieldContent, FieldDescription, FieldError, FieldGroup, FieldLabel, FieldLegend, FieldSet } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { RadioGroup, RadioGroupItem } from '@/components/ui/radio-group';
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import { Textarea } from '@/components/ui/textarea';
import { ToggleGroup, ToggleGroupItem } from '@/components/ui/toggle-group';
import { Sample, SampleRow } from './sample';

export function FormSection() {
  const t = useTranslations('styleguide');
  const [problems] = useState(() => [
    { fieldId: 'sg-phone', message: t('forms.phoneError') },
    { fieldId: 'sg-department', message: t('forms.departmentPlaceholder') },
  ]);

  return (
    <Sample title={t('sections.forms')}>
      <ErrorSummary problems={problems} />
      <FieldGroup className="gap-2.5">
        <TextFields />
        <Field orientation="horizontal">
          <FieldLabel htmlFor="sg-department">{t('forms.department')}</FieldLabel>
          <Select>
            <SelectTrigger id="sg-department">
              <SelectValue placeholder={t('forms.departmentPlaceholder')} />
            </SelectTrigger>
            <SelectContent>
              <SelectItem value="cardiology">{t('forms.cardiology')}</SelectItem>
              <SelectItem value="paediatrics">{t('forms.paediatrics')}</SelectItem>
              <SelectItem value="dermatology" disabled>
                {t('forms.dermatology')}
              </SelectItem>
            </SelectContent>
          </Select>
        </Field>
        <Field orientation="horizontal">
          <FieldLabel htmlFor="sg-address">{t('forms.address')}</FieldLabel>
          <Textarea id="sg-address" rows={2} />
        </Field>
      </FieldGroup>
      <Choices />
    </Sample>
  );
}

function TextFields() {
  const t = useTranslations('styleguide.forms');

  return (
    <>
      <Field orientation="horizontal">
        <FieldLabel htmlFor="sg-name">{t('name')}</FieldLabel>
        <FieldContent>
          <div className="flex items-center gap-2">
            <Input id="sg-name" placeholder={t('namePlaceholder')} />
            <SourceBadge source="CHIP" />
          </div>
        </FieldContent>
      </Field>
      <Field orientation="horizontal">
        <FieldLabel htmlFor="sg-birth">{t('birthDate')}</FieldLabel>
        <FieldContent>
          <Input id="sg-birth" inputMode="numeric" className="digits" aria-describedby="sg-birth-hint" />
          <FieldDescription id="sg-birth-hint">{t('birthHint')}</FieldDescription>
        </FieldContent>
      </Field>
      <Field orientation="horizontal" invalid>
        <FieldLabel htmlFor="sg-phone">{t('phone')}</FieldLabel>
        <FieldContent>
          <Input id="sg-phone" inputMode="tel" defaultValue="1380013800" className="digits" aria-invalid aria-describedby="sg-phone-error" />
          <FieldError id="sg-phone-error">{t('phoneError')}</FieldError>
        </FieldContent>
      </Field>
      <Field orientation="horizontal">
        <FieldLabel htmlFor="sg-index">{t('locked')}</FieldLabel>
        <Input id="sg-index" readOnly value="0001 2345 67" className="digits" />
      </Field>
      <Field orientation="horizontal">
        <FieldLabel htmlFor="sg-disabled">{t('disabled')}</FieldLabel>
        <Input id="sg-disabled" disabled />
      </Field>
    </>
  );
}

function Choices() {
  const t = useTranslations('styleguide.forms');

  return (
    <>
      <FieldSet>
        <FieldLegend>{t('visit')}</FieldLegend>
        <RadioGroup defaultValue="outpatient" className="flex gap-6">
          {(['outpatient', 'emergency'] as const).map((kind) => (
            <Label key={kind} className="min-h-8 gap-2 text-base font-normal">
              <RadioGroupItem value={kind} />
              {t(kind)}
            </Label>
          ))}
        </RadioGroup>
      </FieldSet>
      <SampleRow>
        <Label className="mr-4 gap-2 text-base font-normal">
          <Checkbox defaultChecked />
          {t('consent')}
        </Label>
        <Label className="mr-4 gap-2 text-base font-normal">
          <Checkbox checked="indeterminate" />
          {t('some')}
        </Label>
        <Label className="gap-2 text-base font-normal">
          <Switch defaultChecked />
          {t('print')}
        </Label>
      </SampleRow>
      <ToggleGroup type="single" defaultValue="problems" aria-label={t('view')}>
        <ToggleGroupItem value="problems">{t('problems')}</ToggleGroupItem>
        <ToggleGroupItem value="timeline">{t('timeline')}</ToggleGroupItem>
        <ToggleGroupItem value="table">{t('table')}</ToggleGroupItem>
      </ToggleGroup>
    </>
  );
}
