/** How long an input method may take to let go of a field after the scan that went through it. */
const LETTING_GO = 150;

export type Composition = ReturnType<typeof watchComposition>;

/**
 * Follows the input method of the window. The flag falls one task after the composition has ended: the Enter that ended
 * it may be reported on either side of `compositionend`.
 */
export function watchComposition() {
  let open = false;
  let waiting: (() => void) | null = null;
  let patience: ReturnType<typeof setTimeout> | undefined;

  function onStart() {
    open = true;
  }

  function onEnd() {
    setTimeout(() => {
      open = false;
      run();
    });
  }

  function run() {
    const work = waiting;
    waiting = null;
    clearTimeout(patience);
    work?.();
  }

  /** An input method that keeps its composition open loses it with the focus. */
  function insist() {
    const focused = document.activeElement;
    if (!open || !(focused instanceof HTMLElement)) return run();

    focused.blur();
    focused.focus();
    open = false;
    setTimeout(run);
  }

  window.addEventListener('compositionstart', onStart, true);
  window.addEventListener('compositionend', onEnd, true);

  return {
    isOpen: () => open,
    /** Runs the work once the input method has let go of the field. */
    afterwards(work: () => void): void {
      run();
      waiting = work;
      patience = setTimeout(insist, open ? LETTING_GO : 0);
    },
    stop(): void {
      window.removeEventListener('compositionstart', onStart, true);
      window.removeEventListener('compositionend', onEnd, true);
      run();
    },
  };
}
