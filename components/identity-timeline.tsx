import { ArrowLeftRight, FileInput, FilePlus2, GitMerge, IdCard, Link2, Pin, Scale, Scissors, Split, Undo2, Unlink2, UsersRound } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { ExactTime } from '@/components/instant';
import { placeName } from '@/components/place-name';
import { StatusChip } from '@/components/status-chip';
import type { IdentityEventKind, Reversal } from '@/domain/patient-index/identity-change';
import type { IdentityChange } from '@/domain/patient-index/person-view';

const icons: Record<IdentityEventKind, LucideIcon> = {
  REGISTER: FilePlus2,
  LINK: Link2,
  MERGE: GitMerge,
  UNMERGE: Split,
  CLAIM: IdCard,
  RELEASE: Unlink2,
  VERDICT: Scale,
  PIN: Pin,
  RELATE: UsersRound,
  VOID: Undo2,
  IMPORT: FileInput,
  SPLIT: Scissors,
  SURVIVOR: ArrowLeftRight,
};

/** What changed about an identity and when, newest first; what can still be taken back says so. */
export function IdentityTimeline({ changes, action }: { changes: readonly IdentityChange[]; action?: (change: IdentityChange) => ReactNode }) {
  const t = useTranslations('patients.changes');

  if (changes.length === 0) return <p className="px-4 py-3 text-sm text-muted-foreground">{t('none')}</p>;
  return (
    <ol className="flex flex-col px-4 py-3">
      {changes.map((change) => (
        <TimelineItem key={change.eventId} change={change} action={action?.(change)} />
      ))}
    </ol>
  );
}

function TimelineItem({ change, action }: { change: IdentityChange; action: ReactNode }) {
  const t = useTranslations('patients.changes');
  const Icon = icons[change.kind];

  return (
    <li className="relative flex gap-3 pb-4 last:pb-0 [&:not(:last-child)]:before:absolute [&:not(:last-child)]:before:inset-y-0 [&:not(:last-child)]:before:left-3.5 [&:not(:last-child)]:before:border-l-2">
      <span className="relative flex size-7 shrink-0 items-center justify-center rounded-full border border-input bg-card text-primary">
        <Icon aria-hidden className="size-4" />
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-0.5 text-sm">
        <div className="flex flex-wrap items-center gap-x-2">
          <span className="text-base font-medium">{t(`kinds.${change.kind}`)}</span>
          <ReversalChip reversal={change.reversal} />
        </div>
        <ExactTime instant={new Date(change.at)} className="text-muted-foreground" />
        <Where change={change} />
        <Effects effects={change.effects} />
        {change.reason && <p className="wrap-anywhere">{t('reason', { reason: change.reason })}</p>}
        {action}
      </div>
    </li>
  );
}

/** Final is the rule and needs no chip. */
function ReversalChip({ reversal }: { reversal: Reversal }) {
  const t = useTranslations('patients.changes.reversal');

  if (reversal === 'final' || reversal === 'reversal') return null;
  return (
    <StatusChip tone="neutral" icon={Undo2}>
      {t(reversal)}
    </StatusChip>
  );
}

function Where({ change: { actor, organisation, desk } }: { change: IdentityChange }) {
  const t = useTranslations('patients.changes');
  const locale = useLocale();
  const places = [organisation, desk].flatMap((place) => (place ? [placeName(place, locale)] : []));
  const who = actor ?? t('automatic');

  return <p>{places.length > 0 ? t('by', { actor: who, place: places.join(' ') }) : who}</p>;
}

function Effects({ effects }: Pick<IdentityChange, 'effects'>) {
  const t = useTranslations('patients.changes.effects');
  const parts = (['recordsJoined', 'recordsLeft', 'cardsClaimed', 'cardsReleased'] as const).filter((part) => effects[part] > 0);

  if (parts.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-3 text-muted-foreground">
      {parts.map((part) => (
        <li key={part} className="digits">
          {t(part, { count: effects[part] })}
        </li>
      ))}
    </ul>
  );
}
