import { useTranslations } from 'next-intl';

import { useActWords } from '@/app/(console)/staff/use-act-words';
import { ExactTime, TimeAgo } from '@/components/instant';
import { StatusChip } from '@/components/status-chip';
import { Button } from '@/components/ui/button';
import type { OpenSessionView, StaffView } from '@/domain/access/staff-view';

type OpenSessionsProps = { member: StaffView; onEnd: (session: OpenSessionView) => void };

// Nobody sits at more than two windows; what is beyond is looked at on purpose.
const SHOWN = 2;

/** Where somebody is signed in now: window, since when, last heard of. */
export function OpenSessions({ member, onEnd }: OpenSessionsProps) {
  const t = useTranslations('staff.sessions');
  const more = member.sessions.slice(SHOWN);

  if (member.sessions.length === 0) return <span className="text-muted-foreground">{t('none')}</span>;
  return (
    <>
      <SessionList member={member} sessions={member.sessions.slice(0, SHOWN)} onEnd={onEnd} />
      {more.length > 0 && (
        <details className="mt-2">
          <summary className="w-fit cursor-pointer rounded-sm text-primary underline underline-offset-4">{t('more', { count: more.length })}</summary>
          <SessionList member={member} sessions={more} onEnd={onEnd} />
        </details>
      )}
    </>
  );
}

function SessionList({ member, sessions, onEnd }: OpenSessionsProps & { sessions: readonly OpenSessionView[] }) {
  const t = useTranslations('staff.sessions');
  const { deskOf } = useActWords();

  return (
    <ul className="flex flex-col">
      {sessions.map((session) => (
        <li key={session.sessionId} className="flex items-center justify-between gap-3 py-1">
          <span className="flex flex-col items-start">
            <span className="flex flex-wrap items-center gap-2 font-medium">
              {deskOf(session)}
              <StatusChip tone={session.locked ? 'neutral' : 'ok'}>{t(session.locked ? 'locked' : 'open')}</StatusChip>
            </span>
            <span className="flex flex-wrap gap-x-2 text-muted-foreground">
              <span>
                {t('since')} <ExactTime instant={new Date(session.startedAt)} />
              </span>
              <span>
                {t('lastSeen')} <TimeAgo instant={new Date(session.lastSeenAt)} />
              </span>
            </span>
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
