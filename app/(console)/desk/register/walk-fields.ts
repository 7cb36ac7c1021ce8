import type { KeyboardEvent } from 'react';

import { isComposing } from '@/components/ui/is-composing';

/**
 * Enter goes to the next open field, as clerks expect, and from the last to the
 * button; it never sends a half-typed form. An input method's Enter is its own.
 */
export function walkFields(event: KeyboardEvent<HTMLFormElement>): void {
  const { target, currentTarget } = event;

  if (event.key !== 'Enter' || event.ctrlKey || event.altKey || isComposing(event)) return;
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;

  event.preventDefault();
  focusNext(currentTarget, target);
}

/** Fields in the walk are marked `data-walk`; a group of radio buttons is one stop. */
function focusNext(form: HTMLFormElement, from: HTMLElement): void {
  const stops = [...form.querySelectorAll<HTMLElement>('[data-walk]')];
  const next = stops.find((stop) => !stop.contains(from) && (from.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);

  firstControl(next)?.focus();
}

function firstControl(stop: HTMLElement | undefined): HTMLElement | null {
  if (!stop) return null;
  if (stop.matches('input, textarea, button')) return stop;
  return stop.querySelector<HTMLElement>('input:checked') ?? stop.querySelector<HTMLElement>('input, textarea, button');
}
