'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { ReactNode } from 'react';

import { Checkbox } from '@/components/ui/checkbox';
import { Field, FieldDescription, FieldGroup, FieldLabel } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { Textarea } from '@/components/ui/textarea';
import type { ConnectionView } from '@/domain/records/network-view';

/** Address, numbers, credentials. What is kept secret is never shown again: an empty field keeps it. */
export function SourceFields({ connection }: { connection: ConnectionView | null }) {
  const t = useTranslations('network.fields');

  return (
    <FieldGroup className="max-h-[60vh] overflow-y-auto p-1">
      <Labelled name="baseUrl">
        {(id) => <Input id={id} name="baseUrl" inputMode="url" autoComplete="off" required autoFocus defaultValue={connection?.baseUrl ?? ''} aria-describedby={`${id}-hint`} />}
      </Labelled>
      <Labelled name="numberSystem">
        {(id) => <Input id={id} name="numberSystem" autoComplete="off" required defaultValue={connection?.numberSystem ?? ''} aria-describedby={`${id}-hint`} />}
      </Labelled>
      <Labelled name="residentNumberSystem">
        {(id) => <Input id={id} name="residentNumberSystem" autoComplete="off" defaultValue={connection?.residentNumberSystem ?? ''} aria-describedby={`${id}-hint`} />}
      </Labelled>
      <Labelled name="bearerToken" kept={connection?.hasToken ?? false}>
        {(id) => <Input id={id} name="bearerToken" type="password" autoComplete="off" aria-describedby={`${id}-hint`} />}
      </Labelled>
      <details className="rounded-md border px-3 py-2">
        <summary className="cursor-pointer font-medium">{t('certificates')}</summary>
        <FieldGroup className="pt-3">
          {(['certificate', 'key', 'authority'] as const).map((name) => (
            <Labelled key={name} name={name} kept={name === 'authority' ? (connection?.hasAuthority ?? false) : (connection?.hasCertificate ?? false)}>
              {(id) => <Textarea id={id} name={name} rows={3} spellCheck={false} autoComplete="off" className="max-h-40 font-mono text-sm" aria-describedby={`${id}-hint`} />}
            </Labelled>
          ))}
        </FieldGroup>
      </details>
      {connection && <ForgetCredentials />}
    </FieldGroup>
  );
}

type FieldName = 'baseUrl' | 'numberSystem' | 'residentNumberSystem' | 'bearerToken' | 'certificate' | 'key' | 'authority';

function Labelled({ name, kept = false, children }: { name: FieldName; kept?: boolean; children: (id: string) => ReactNode }) {
  const t = useTranslations('network.fields');
  const id = useId();

  return (
    <Field>
      <FieldLabel htmlFor={id}>{t(`${name}.label`)}</FieldLabel>
      {children(id)}
      <FieldDescription id={`${id}-hint`}>{kept ? t('kept') : t(`${name}.hint`)}</FieldDescription>
    </Field>
  );
}

function ForgetCredentials() {
  const t = useTranslations('network.fields');
  const id = useId();

  return (
    <div className="flex items-center gap-2">
      <Checkbox id={id} name="forget" />
      <Label htmlFor={id}>{t('forget')}</Label>
    </div>
  );
}
