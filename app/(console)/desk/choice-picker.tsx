'use client';

import { ChevronDown } from 'lucide-react';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';

import { matchChoices } from '@/app/(console)/desk/match-choices';
import type { Choice } from '@/app/(console)/desk/match-choices';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { cn } from '@/components/ui/cn';
import { Input } from '@/components/ui/input';
import { isComposing } from '@/components/ui/is-composing';

type ChoicePickerProps = {
  id: string;
  label: string;
  choices: readonly Choice[];
  value: string | null;
  onChange: (value: string) => void;
  /** Said in the list when nothing matches. */
  nothing: string;
  placeholder: string;
  /** Numbers before the entries, typed to pick them; off where the list is long. */
  numbered?: boolean;
  invalid?: boolean;
  describedBy?: string | undefined;
  ref?: Ref<HTMLInputElement>;
  /** Enter was pressed with the choice made. */
  onDone?: () => void;
};

/**
 * A list picked from by typing: digits, pinyin initials or a piece of the name.
 * The choice follows the highlight, as in a native list, so the key that acts on
 * it never acts on an earlier one; Escape puts the earlier one back.
 */
export function ChoicePicker({ id, label, choices, value, onChange, numbered = true, ref, onDone, ...rest }: ChoicePickerProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const before = useRef(value);
  const listId = useId();
  const open = typed !== null;
  const matches = matchChoices(choices, typed ?? '');
  const chosen = choices.find((choice) => choice.value === value);

  function show(text: string) {
    if (!open) before.current = value;
    setTyped(text);
    const [best] = matchChoices(choices, text);
    if (text !== '' && best) onChange(best.value);
  }

  function giveUp() {
    if (before.current !== null) onChange(before.current);
    setTyped(null);
  }

  function move(by: 1 | -1) {
    const next = matches[matches.findIndex((choice) => choice.value === value) + by];
    if (!open) show('');
    else if (next) onChange(next.value);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event)) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault();
      event.stopPropagation();
      setTyped(null);
      onDone?.();
    }
  }

  // Escape would leave the page; while the list is open it only closes the list.
  useShortcut({ keys: 'Escape', label: 'desk.keys.closeList', group: 'desk.keys.title', enabled: open, run: giveUp });

  return (
    <div className="relative" onBlur={({ currentTarget, relatedTarget }) => currentTarget.contains(relatedTarget) || setTyped(null)}>
      <Input
        ref={ref}
        id={id}
        role="combobox"
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && chosen ? `${listId}-${chosen.value}` : undefined}
        aria-invalid={rest.invalid}
        aria-describedby={rest.describedBy}
        autoComplete="off"
        placeholder={rest.placeholder}
        value={typed ?? chosen?.label ?? ''}
        // The list opens with the focus: whoever comes by a key sees at once what can be typed.
        onFocus={() => show('')}
        onClick={() => open || show('')}
        onChange={(event) => show(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        className="pr-9"
      />
      <ChevronDown aria-hidden className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-muted-foreground" />
      {open && (
        <ChoiceList id={listId} label={label}>
          {matches.length === 0 && <li className="px-3 py-2 text-sm text-muted-foreground">{rest.nothing}</li>}
          {matches.map((choice) => (
            <ChoiceOption
              key={choice.value}
              id={`${listId}-${choice.value}`}
              selected={choice.value === value}
              onPick={() => {
                onChange(choice.value);
                setTyped(null);
              }}
            >
              {numbered && <span className="digits w-6 shrink-0 text-right text-sm text-muted-foreground">{choices.indexOf(choice) + 1}</span>}
              {choice.label}
            </ChoiceOption>
          ))}
        </ChoiceList>
      )}
    </div>
  );
}

function ChoiceList({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <ul
      id={id}
      role="listbox"
      aria-label={label}
      className="absolute z-40 mt-1 max-h-72 w-full min-w-56 overflow-y-auto rounded-md border border-input bg-popover p-1 text-popover-foreground shadow-overlay"
    >
      {children}
    </ul>
  );
}

function ChoiceOption({ id, selected, onPick, children }: { id: string; selected: boolean; onPick: () => void; children: ReactNode }) {
  return (
    <li
      id={id}
      role="option"
      aria-selected={selected}
      ref={(element) => {
        if (selected) element?.scrollIntoView({ block: 'nearest' });
      }}
      // Before the blur that a click brings, which would close the list under it.
      onMouseDown={(event) => {
        event.preventDefault();
        onPick();
      }}
      className={cn('flex min-h-9 cursor-default items-center gap-2 rounded-sm px-2 text-base', selected && 'bg-accent text-accent-foreground')}
    >
      {children}
    </li>
  );
}
