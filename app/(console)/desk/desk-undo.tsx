'use client';

import { useLocale, useTranslations } from 'next-intl';

import { clockTime } from '@/app/(console)/desk/clock-time';
import { useDesk } from '@/app/(console)/desk/desk-session';
import { useUndo } from '@/app/(console)/desk/use-undo';
import { placeName } from '@/components/place-name';
import { UndoBar } from '@/components/undo-bar';

type DeskUndoProps = { asking: boolean; onAskingChange: (asking: boolean) => void };

/** The last check-in or registration, until the next one: it can be taken back while other people are on screen. */
export function DeskUndo({ asking, onAskingChange }: DeskUndoProps) {
  const t = useTranslations('desk.undo');
  const locale = useLocale();
  const { state, dispatch } = useDesk();
  const undo = useUndo();
  const { lastAct } = state;

  if (!lastAct) return null;
  const { visit, nameMasked, kind, at } = lastAct;
  const facts = { time: clockTime(at), name: nameMasked, ticket: visit?.ticket ?? '', department: visit ? placeName(visit.department, locale) : '' };

  return (
    <UndoBar
      action={t(kind === 'checked-in' ? 'checkedIn' : visit ? 'registeredAndCheckedIn' : 'registered', facts)}
      asking={asking}
      onAskingChange={onAskingChange}
      onUndo={(reason) => undo(lastAct, reason)}
      onDismiss={() => dispatch({ kind: 'undo-dismissed' })}
    />
  );
}
