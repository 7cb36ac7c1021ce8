interface KeyPress {
  readonly keyCode: number;
  readonly isComposing?: boolean;
  readonly nativeEvent?: { readonly isComposing: boolean };
}

/**
 * Whether the input method still owns this key press, for native and React events alike.
 * While pinyin is being composed Enter, the arrows and Escape choose among candidates and must do nothing else;
 * 229 is what a press reports when the browser has already ended the composition (UI Events, "keyCode during IME").
 */
export function isComposing(event: KeyPress): boolean {
  return event.keyCode === 229 || (event.isComposing ?? event.nativeEvent?.isComposing ?? false);
}
