'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useId, useState } from 'react';

import { ActForm } from '@/app/(console)/act-form';
import { changeRoles } from '@/app/(console)/staff/actions';
import { PermissionChanges } from '@/app/(console)/staff/permission-changes';
import { useActWords } from '@/app/(console)/staff/use-act-words';
import { useStaffRefusalText } from '@/app/(console)/staff/use-staff-refusal-text';
import { useProvenAct } from '@/app/(console)/use-proven-act';
import { Checkbox } from '@/components/ui/checkbox';
import { FieldError } from '@/components/ui/field';
import { Label } from '@/components/ui/label';
import { roles } from '@/domain/access/permissions';
import type { Role } from '@/domain/access/permissions';
import { mixedDuties } from '@/domain/access/separate-duties';
import type { StaffView } from '@/domain/access/staff-view';

type ChangeRolesFormProps = { member: StaffView; onDone: (sentence: string) => void };

/** Ticks, and beside them in plain sentences what the ticks give and take. */
export function ChangeRolesForm({ member, onDone }: ChangeRolesFormProps) {
  const t = useTranslations('staff');
  const id = useId();
  const { roleList } = useActWords();
  const [wanted, setWanted] = useState<readonly Role[]>(member.roles);
  const problem = useRoleProblem(wanted);
  const unchanged = wanted.length === member.roles.length && wanted.every((role) => member.roles.includes(role));
  const name = member.displayName;
  const refusalText = useStaffRefusalText();
  const proven = useProvenAct({ refusalText, onDone: () => onDone(t('done.roles', { name, roles: roleList(wanted) })) });

  function toggle(role: Role, on: boolean) {
    setWanted(roles.filter((each) => (each === role ? on : wanted.includes(each))));
  }

  return (
    <ActForm
      confirm={t('roles.confirm', { name })}
      workingText={t('roles.working')}
      blocked={problem !== null || unchanged}
      act={proven}
      onSubmit={(password) =>
        void proven.run(() => changeRoles({ staffId: member.staffId, roles: [...wanted], seen: [...member.roles] }), password)
      }
    >
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-[12rem_minmax(0,1fr)]">
        <fieldset aria-describedby={`${id}-problem`} className="flex flex-col gap-1">
          <legend className="sr-only">{t('columns.roles')}</legend>
          {roles.map((role) => (
            <RoleTick key={role} role={role} checked={wanted.includes(role)} onChange={(on) => toggle(role, on)} />
          ))}
        </fieldset>
        <PermissionChanges held={member.roles} wanted={wanted} />
      </div>
      <div id={`${id}-problem`} role="status" className="min-h-6">
        <FieldError>{problem}</FieldError>
        {unchanged && <p className="text-sm text-muted-foreground">{t('roles.unchanged')}</p>}
      </div>
    </ActForm>
  );
}

function RoleTick({ role, checked, onChange }: { role: Role; checked: boolean; onChange: (on: boolean) => void }) {
  const t = useTranslations('access.roles');
  const id = useId();

  return (
    <div className="flex min-h-9 items-center gap-2">
      <Checkbox id={id} checked={checked} onCheckedChange={(on) => onChange(on === true)} />
      <Label htmlFor={id}>{t(role)}</Label>
    </div>
  );
}

/** Why the ticks as they stand cannot be saved; the server asks the same. */
function useRoleProblem(wanted: readonly Role[]): string | null {
  const t = useTranslations('staff.roles');
  const tDuties = useTranslations('access.duties');
  const format = useFormatter();
  const duties = mixedDuties(wanted);

  if (duties.length > 0) return t('mixed', { duties: format.list(duties.map((duty) => tDuties(duty))) });
  return wanted.length === 0 ? t('none') : null;
}
