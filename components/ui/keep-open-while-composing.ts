import { isComposing } from './is-composing';

/**
 * For `onEscapeKeyDown` of every layer: Escape that ends a composition must not also close the dialog around it.
 * Radix listens on the document before the event reaches the field, so nothing nearer can stop it.
 */
export function keepOpenWhileComposing(event: KeyboardEvent) {
  if (isComposing(event)) event.preventDefault();
}
