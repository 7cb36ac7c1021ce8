import { Check, CirclePlus, CircleMinus } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';

import { may } from '@/domain/access/may';
import { permissionNames } from '@/domain/access/permissions';
import type { Permission, Role } from '@/domain/access/permissions';
import { cn } from '@/components/ui/cn';

type Change = 'kept' | 'gained' | 'lost';

const signs: Record<Change, { icon: LucideIcon; className: string }> = {
  kept: { icon: Check, className: 'text-muted-foreground' },
  gained: { icon: CirclePlus, className: 'font-medium text-ok-text' },
  lost: { icon: CircleMinus, className: 'text-attention-text line-through' },
};

/** Sentence by sentence, what somebody may do after the change: kept, gained, lost. */
export function PermissionChanges({ held, wanted }: { held: readonly Role[]; wanted: readonly Role[] }) {
  const t = useTranslations('staff.roles');
  const tPermissions = useTranslations('access.permissions');
  const changes = permissionNames.flatMap((permission) => {
    const change = changeOf(permission, held, wanted);
    return change ? [{ permission, change }] : [];
  });

  return (
    <div className="flex flex-col gap-1.5 rounded-md bg-muted px-3 py-2 text-sm">
      <p className="font-medium">{t('may')}</p>
      <ul className="flex flex-col gap-1">
        {changes.map(({ permission, change }) => {
          const { icon: Icon, className } = signs[change];
          return (
            <li key={permission} className={cn('flex items-start gap-1.5', className)}>
              <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
              <span>
                {change !== 'kept' && <span className="sr-only">{t(change)} </span>}
                {tPermissions(permission)}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function changeOf(permission: Permission, held: readonly Role[], wanted: readonly Role[]): Change | null {
  if (may(wanted, permission)) return may(held, permission) ? 'kept' : 'gained';
  return may(held, permission) ? 'lost' : null;
}
