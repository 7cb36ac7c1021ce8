'use client';

import { useLocale, useTranslations } from 'next-intl';

import { clockTime } from '@/app/(console)/desk/clock-time';
import { useDesk } from '@/app/(console)/desk/desk-session';
import { useUndo } from '@/app/(console)/desk/use-undo';
import { placeName } from '@/components/place-name';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { UndoBar } from '@/components/undo-bar';

type DeskUndoProps = {
  asking: boolean;
  onAskingChange: (asking: boolean) => void;
  /** The act is gone, and with it what the page shows of it. */
  onUndone?: () => void;
};

/** The last check-in or registration, until the next one: it can be taken back while other people are on screen. */
export function DeskUndo({ asking, onAskingChange, onUndone }: DeskUndoProps) {
  const t = useTranslations('desk.undo');
  const locale = useLocale();
  const { state, dispatch } = useDesk();
  const undo = useUndo();
  const { lastAct } = state;

  // Escape would clear the desk behind the question.
  useShortcut({ keys: 'Escape', label: 'desk.keys.keep', group: 'desk.keys.title', enabled: asking, run: () => onAskingChange(false) });

  if (!lastAct) return null;
  const { visit, nameMasked, kind, at } = lastAct;
  const facts = { time: clockTime(at), name: nameMasked, ticket: visit?.ticket ?? '', department: visit ? placeName(visit.department, locale) : '' };

  return (
    <UndoBar
      action={t(kind === 'checked-in' ? 'checkedIn' : visit ? 'registeredAndCheckedIn' : 'registered', facts)}
      asking={asking}
      onAskingChange={onAskingChange}
      onUndo={async (reason) => {
        const outcome = await undo(lastAct, reason);
        if (outcome.outcome === 'undone') onUndone?.();
        return outcome;
      }}
      onDismiss={() => dispatch({ kind: 'undo-dismissed' })}
    />
  );
}
