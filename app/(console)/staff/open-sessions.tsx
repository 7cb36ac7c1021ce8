import { useTranslations } from 'next-intl';

import { useActWords } from '@/app/(console)/staff/use-act-words';
import { formatInstant } from '@/components/format-instant';
import { TimeAgo } from '@/components/instant';
import { StatusChip } from '@/components/status-chip';
import { Button } from '@/components/ui/button';
import type { OpenSessionView, StaffView } from '@/domain/access/staff-view';

type OpenSessionsProps = { member: StaffView; onEnd: (session: OpenSessionView) => void };

/** Where somebody is signed in now: window, since when, last heard of. */
export function OpenSessions({ member, onEnd }: OpenSessionsProps) {
  const t = useTranslations('staff.sessions');
  const { deskOf } = useActWords();

  if (member.sessions.length === 0) return <span className="text-muted-foreground">{t('none')}</span>;
  return (
    <ul className="flex flex-col gap-1.5">
      {member.sessions.map((session) => (
        <li key={session.sessionId} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <StatusChip tone={session.locked ? 'neutral' : 'ok'}>{t(session.locked ? 'locked' : 'open')}</StatusChip>
          <span className="font-medium">{deskOf(session)}</span>
          <span className="digits text-muted-foreground">{t('since', { date: formatInstant(new Date(session.startedAt)) })}</span>
          <span className="text-muted-foreground">
            {t('lastSeen')} <TimeAgo instant={new Date(session.lastSeenAt)} />
          </span>
          {session.own ? (
            <span className="text-muted-foreground">{t('own')}</span>
          ) : (
            <Button
              variant="outline"
              size="sm"
              aria-label={t('endLabel', { name: member.displayName, desk: deskOf(session) })}
              onClick={() => onEnd(session)}
            >
              {t('end')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
