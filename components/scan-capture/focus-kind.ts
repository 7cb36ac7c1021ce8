import type { FocusKind } from '@/domain/scanning/key-stroke';

const PRESSED_INPUTS = new Set(['button', 'submit', 'reset', 'image', 'checkbox', 'radio', 'file', 'color', 'range', 'hidden']);
const PRESSED_ROLES = new Set(['button', 'checkbox', 'radio', 'switch', 'tab', 'link']);
/** Widgets that search their entries by typed letters: to the detector they take text. */
const TYPED_ROLES = new Set([
  'textbox', 'searchbox', 'combobox', 'spinbutton', 'listbox', 'option', 'menu', 'menuitem', 'menuitemcheckbox', 'menuitemradio',
  'tree', 'treeitem', 'grid', 'slider',
]);

/** What a key would act on if it went to this element. */
export function focusKind(element: Element | null): FocusKind {
  if (!(element instanceof HTMLElement)) return 'page';
  if (element instanceof HTMLInputElement) return inputKind(element);
  if (element instanceof HTMLTextAreaElement) return element.readOnly ? 'page' : 'field';
  if (element instanceof HTMLSelectElement || element.isContentEditable) return 'field';

  const role = element.getAttribute('role') ?? '';
  if (TYPED_ROLES.has(role)) return 'field';
  return PRESSED_ROLES.has(role) || element.matches('button, a[href], summary') ? 'button' : 'page';
}

function inputKind(input: HTMLInputElement): FocusKind {
  if (input.type === 'password') return 'secret';
  if (PRESSED_INPUTS.has(input.type)) return 'button';
  return input.readOnly ? 'page' : 'field';
}
