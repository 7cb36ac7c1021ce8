import { getTranslations } from 'next-intl/server';
import Link from 'next/link';

import { Button } from '@/components/ui/button';
import { may } from '@/domain/access/may';
import type { Role } from '@/domain/access/permissions';
import { shanghaiDate } from '@/domain/calendar';
import { findRoleRule } from '@/domain/records/sharing/find-role-rule';
import { SHARING_RULES } from '@/domain/records/sharing/sharing-rules.data';

/** The way to the history, or the rule that keeps it from this duty: a clerk who is asked can say why. */
export async function HistoryDoor({ personId, roles }: { personId: string; roles: readonly Role[] }) {
  const t = await getTranslations('history');

  if (may(roles, 'read-shared-history')) {
    return (
      <div className="flex flex-wrap items-center gap-3 px-4 pt-4">
        <Button asChild>
          <Link href={`/patients/${personId}/history`} prefetch={false}>
            {t('open')}
          </Link>
        </Button>
        <p className="text-sm text-muted-foreground">{t('openHint')}</p>
      </div>
    );
  }

  const rule = findRoleRule(roles, SHARING_RULES, shanghaiDate(new Date()));
  if (rule === null) return null;
  return (
    <p data-nothing="role" className="digits px-4 pt-4 text-sm text-muted-foreground">
      {t('title')} · {t('nothing.role', { rule })}
    </p>
  );
}
