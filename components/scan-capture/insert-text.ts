/**
 * Types over the selection as the keyboard would: the field's undo history, its limits and every `input` listener see
 * ordinary typing. False where the focused element takes no text.
 */
export function typeOverSelection(text: string): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else edits a field without losing its undo history
  return document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
}

/** Types text where the caret is. */
export function insertText(text: string): void {
  const element = document.activeElement;
  if (text === '' || typeOverSelection(text)) return;
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return;

  setNativeValue(element, element.value + text);
}

/** Replaces everything in a field by a scan made for it. */
export function fillField(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.focus();
  field.select();
  if (!typeOverSelection(text) || field.value !== text) setNativeValue(field, text);
}

/**
 * Sets a value so that a controlled React field notices: React shadows `value` on the element itself and ignores an
 * `input` event whose value it believes to know already.
 */
export function setNativeValue(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
