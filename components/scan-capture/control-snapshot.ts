import { setNativeValue, typeOverSelection } from './insert-text';

/** A control as it was, and the way back. Going back is silent when nothing has changed since. */
export type ControlSnapshot = { readonly element: Element; readonly restore: () => void };

type TextControl = HTMLInputElement | HTMLTextAreaElement;

export type TextState = { readonly value: string; readonly start: number | null; readonly end: number | null };

export function snapshotControl(element: Element): ControlSnapshot {
  if (element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox')) return snapshotChoice(element);
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return snapshotText(element, readText(element));
  if (element instanceof HTMLSelectElement) return snapshotSelect(element);
  if (element instanceof HTMLElement && element.isContentEditable) return snapshotEditable(element);
  return { element, restore: () => undefined };
}

/** For a field whose state was noted by someone else, before the application was there. */
export function snapshotText(field: TextControl, state: TextState): ControlSnapshot {
  return { element: field, restore: () => restoreText(field, state) };
}

function readText(field: TextControl): TextState {
  return { value: field.value, start: field.selectionStart, end: field.selectionEnd };
}

function restoreText(field: TextControl, { value, start, end }: TextState): void {
  if (field.value !== value) {
    if (field === document.activeElement && field.selectionStart !== null) replaceDifference(field, value);
    if (field.value !== value) setNativeValue(field, value);
  }
  // Number, date and e-mail fields keep their caret to themselves and answer null.
  if (start !== null && end !== null) field.setSelectionRange(start, end);
}

/** Types over only what differs, which leaves the field's undo history usable. */
function replaceDifference(field: TextControl, value: string): void {
  const now = field.value;
  let head = 0;
  while (head < now.length && head < value.length && now[head] === value[head]) head += 1;
  let tail = 0;
  while (tail < now.length - head && tail < value.length - head && now.at(-1 - tail) === value.at(-1 - tail)) tail += 1;

  field.setSelectionRange(head, now.length - tail);
  typeOverSelection(value.slice(head, value.length - tail));
}

function snapshotSelect(element: HTMLSelectElement): ControlSnapshot {
  const chosen = Array.from(element.options, (option) => option.selected);

  return {
    element,
    restore: () => {
      const changed = Array.from(element.options).filter((option, index) => option.selected !== chosen[index]);
      if (changed.length === 0) return;

      changed.forEach((option) => (option.selected = !option.selected));
      element.dispatchEvent(new Event('input', { bubbles: true }));
      element.dispatchEvent(new Event('change', { bubbles: true }));
    },
  };
}

/** A choice goes back by a click, which is what React listens for. */
function snapshotChoice(element: HTMLInputElement): ControlSnapshot {
  const group = Array.from(document.querySelectorAll<HTMLInputElement>(`input[type=${element.type}]`)).filter(
    (other) => other === element || (element.type === 'radio' && other.name === element.name && other.form === element.form),
  );
  const chosen = group.find(({ checked }) => checked);

  return {
    element,
    restore: () => {
      const now = group.find(({ checked }) => checked);
      if (now !== chosen) (chosen ?? (element.type === 'checkbox' ? now : undefined))?.click();
    },
  };
}

function snapshotEditable(element: HTMLElement): ControlSnapshot {
  const text = element.textContent;
  const nodes = Array.from(element.childNodes, (node) => node.cloneNode(true));

  return {
    element,
    restore: () => {
      if (element.textContent === text) return;

      element.replaceChildren(...nodes);
      document.getSelection()?.selectAllChildren(element);
      document.getSelection()?.collapseToEnd();
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
  };
}
