'use client';

import { useTranslations } from 'next-intl';

import type { DeskPhase } from '@/app/(console)/desk/desk-phase';
import { useDesk } from '@/app/(console)/desk/desk-session';
import type { DeskActs, DeskDuties } from '@/app/(console)/desk/use-desk-acts';
import type { SearchBoxControls } from '@/app/(console)/desk/use-search-box';
import { KeyHints } from '@/components/key-hints';
import { useScanContext } from '@/components/scan-capture/scan-context';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';

type DeskKeysProps = { acts: DeskActs; searchBox: SearchBoxControls; onUndo: () => void };

/** Binds the desk's keys. Enter is always the next step: what was just typed is looked up, else the screen's own act happens. */
export function DeskKeys({ acts, searchBox, onUndo }: DeskKeysProps) {
  const { state, dispatch } = useDesk();
  const { phase } = state;
  const draftId = phase.name === 'UNKNOWN' || phase.name === 'NOBODY' ? phase.draftId : null;

  return (
    <>
      <BoundKey keys="Enter" name="next" run={() => (searchBox.hasNewText() ? searchBox.search() : acts.primary())} />
      <BoundKey keys="Escape" name="clear" run={acts.clear} />
      <BoundKey keys="F2" name="type" run={searchBox.focus} />
      <BoundKey keys="F4" name="register" run={() => acts.register(draftId)} />
      <BoundKey keys="Alt+U" name="nameless" run={acts.registerUnknown} />
      <BoundKey keys="Alt+W" name="pending" run={acts.openPending} />
      <BoundKey keys="F8" name="checkIn" run={acts.checkIn} />
      <BoundKey keys="Ctrl+Enter" name="checkIn" run={acts.checkIn} />
      <BoundKey keys="F9" name="print" run={acts.print} />
      <BoundKey keys="Alt+K" name="department" run={acts.pickDepartment} />
      <BoundKey keys="Alt+R" name="reveal" run={revealFirst} />
      <BoundKey keys="Alt+B" name="bind" run={acts.bindCard} />
      <BoundKey keys="Alt+Y" name="accept" run={acts.acceptSuggestion} />
      <BoundKey keys="Alt+Z" name="undo" run={onUndo} />
      <BoundKey keys="Ctrl+ArrowDown" name="waiting" run={acts.takeWaiting} />
      <BoundKey keys="Backspace" name="erase" repeats run={searchBox.eraseLast} />
      {phase.name === 'SEVERAL' && (
        <>
          <BoundKey keys="ArrowDown" name="move" repeats run={() => dispatch({ kind: 'candidate-moved', by: 1 })} />
          <BoundKey keys="ArrowUp" name="move" repeats run={() => dispatch({ kind: 'candidate-moved', by: -1 })} />
          {phase.candidates.slice(0, 9).map(({ handle }, index) => (
            <BoundKey key={handle} keys={String(index + 1)} name="choose" run={() => acts.openAt(index)} />
          ))}
        </>
      )}
    </>
  );
}

type BoundKeyProps = { keys: string; name: string; run: () => void; repeats?: boolean };

function BoundKey({ keys, name, run, repeats = false }: BoundKeyProps) {
  useShortcut({ keys, label: `desk.keys.${name}`, group: 'desk.keys.title', run, repeats });

  return null;
}

/** The first hidden number of the card on screen. */
function revealFirst() {
  document.querySelector<HTMLButtonElement>('[data-slot="person-card"] [aria-keyshortcuts="Alt+R"]')?.click();
}

const hints = {
  READY: ['type', 'register', 'nameless', 'pending'],
  WORKING: ['clear'],
  FOUND: ['checkIn', 'open', 'bind', 'department', 'reveal', 'clear'],
  CHECKED_IN: ['next', 'print', 'undo', 'clear'],
  SEVERAL: ['open', 'move', 'choose', 'register', 'clear'],
  UNKNOWN: ['registerNext', 'search', 'clear'],
  INVALID: ['rescan', 'accept', 'register', 'clear'],
  NOT_AN_IDENTIFIER: ['next', 'search', 'register', 'clear'],
  CHOOSE: ['confirm', 'clear'],
  UNRESOLVED: ['next', 'search', 'register', 'clear'],
  NOBODY: ['registerNext', 'search', 'nameless', 'clear'],
  TOO_FEW: ['add', 'register', 'clear'],
  FAILED: ['retry', 'clear'],
} as const satisfies Record<DeskPhase['name'], readonly KeyName[]>;

const caps = {
  next: ['Enter'],
  confirm: ['Enter'],
  bind: ['Alt+B'],
  open: ['Enter'],
  rescan: ['Enter'],
  retry: ['Enter'],
  add: ['Enter', 'F2'],
  registerNext: ['Enter', 'F4'],
  type: ['F2'],
  search: ['F2'],
  register: ['F4'],
  nameless: ['Alt+U'],
  pending: ['Alt+W'],
  checkIn: ['F8', 'Ctrl+Enter'],
  print: ['F9'],
  department: ['Alt+K'],
  reveal: ['Alt+R'],
  accept: ['Alt+Y'],
  undo: ['Alt+Z'],
  waiting: ['Ctrl+↓'],
  move: ['↑', '↓'],
  choose: ['1–9'],
  clear: ['Esc'],
} as const satisfies Record<string, readonly string[]>;

type KeyName = keyof typeof caps;

/** The keys of the screen in view at its foot, as far as one's duty goes; all of them stand under F1. */
export function DeskKeyHints({ mayRegister, mayCheckIn }: DeskDuties) {
  const t = useTranslations('desk.keys');
  const { phase } = useDesk().state;
  const { queue } = useScanContext();
  const hidden: ReadonlySet<KeyName> = new Set([
    ...(mayRegister ? [] : (['register', 'registerNext', 'nameless', 'pending'] as const)),
    ...(mayCheckIn ? [] : (['checkIn', 'department'] as const)),
    ...(phase.name === 'FOUND' && phase.card?.bond.status === 'open' ? [] : (['bind'] as const)),
    ...(phase.name === 'INVALID' && phase.reading.suggestionMasked === null ? (['accept'] as const) : []),
  ]);
  const offered: readonly KeyName[] = [...(queue.length > 0 ? (['waiting'] as const) : []), ...hints[phase.name]];

  return <KeyHints hints={offered.filter((name) => !hidden.has(name)).map((name) => ({ keys: caps[name], label: t(name) }))} />;
}
