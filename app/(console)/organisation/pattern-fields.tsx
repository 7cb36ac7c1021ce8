import { useTranslations } from 'next-intl';

import type { EntryForm } from '@/app/(console)/organisation/entry-dialog';
import { TextField } from '@/app/(console)/organisation/text-field';
import { Checkbox } from '@/components/ui/checkbox';
import { FieldLegend, FieldSet } from '@/components/ui/field';
import { Label } from '@/components/ui/label';
import { RadioGroup, RadioGroupItem } from '@/components/ui/radio-group';
import { PATTERN_KINDS } from '@/domain/organisation/organisation-view';
import type { CardPatternFields } from '@/domain/organisation/organisation-view';

/** What the card looks like, and what of it is the number. */
export function PatternFields({ form }: { form: EntryForm<CardPatternFields> }) {
  const t = useTranslations('organisation');
  const { fields, set, idOf } = form;

  return (
    <>
      <TextField
        form={form}
        field="pattern"
        value={fields.pattern}
        onChange={(pattern) => set({ pattern })}
        hint={t('hints.pattern')}
        className="digits"
        autoFocus
      />
      <KindChoice form={form} />
      <TextField
        form={form}
        field="assigner"
        value={fields.assigner}
        onChange={(assigner) => set({ assigner: assigner.toUpperCase() })}
        hint={t('hints.assigner')}
        className="digits w-48"
      />
      <TextField
        form={form}
        field="stripPrefix"
        value={fields.stripPrefix}
        onChange={(stripPrefix) => set({ stripPrefix: stripPrefix.toUpperCase() })}
        hint={t('hints.stripPrefix')}
        className="digits w-48"
      />
      <div className="flex min-h-9 items-center gap-2">
        <Checkbox id={idOf('keepZeros')} checked={fields.keepZeros} onCheckedChange={(on) => set({ keepZeros: on === true })} />
        <Label htmlFor={idOf('keepZeros')}>{t('fields.keepZeros')}</Label>
      </div>
      <TextField form={form} field="example" value={fields.example} onChange={(example) => set({ example })} hint={t('hints.example')} className="digits" />
    </>
  );
}

function KindChoice({ form: { fields, set, idOf } }: { form: EntryForm<CardPatternFields> }) {
  const t = useTranslations('organisation.fields');
  const tKinds = useTranslations('identifiers.kinds');

  return (
    <FieldSet className="gap-1">
      <FieldLegend className="mb-0 text-sm font-medium">{t('kind')}</FieldLegend>
      <RadioGroup
        aria-label={t('kind')}
        value={fields.kind}
        onValueChange={(chosen) => set({ kind: PATTERN_KINDS.find((kind) => kind === chosen) ?? fields.kind })}
        className="flex flex-wrap gap-x-5"
      >
        {PATTERN_KINDS.map((kind) => (
          <span key={kind} className="flex min-h-9 items-center gap-2">
            <RadioGroupItem id={idOf(kind)} value={kind} />
            <Label htmlFor={idOf(kind)}>{tKinds(kind)}</Label>
          </span>
        ))}
      </RadioGroup>
    </FieldSet>
  );
}
