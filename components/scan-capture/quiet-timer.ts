declare global {
  interface Navigator {
    /** Chromium: whether the user's input waits behind the task that is running. */
    readonly scheduling?: { isInputPending(): boolean };
  }
}

/**
 * Tells when no key has come for long enough, on the clock of the strokes: their own time stamps plus the time since
 * the last one was handled. A page that stalls runs its timers and its input late together, and silence is only
 * reported when no input waits; else a letter of a scan could pass for a key that stood alone.
 */
export function createQuietTimer(onQuiet: (now: number) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastTimeStamp = 0;
  let handledAt = 0;

  function strokeClock(): number {
    return lastTimeStamp + performance.now() - handledAt;
  }

  function wakeAt(moment: number | null): void {
    clearTimeout(timer);
    if (moment === null) return;
    timer = setTimeout(() => yieldToInput(moment), Math.max(0, moment - strokeClock() + 1));
  }

  function yieldToInput(moment: number): void {
    timer = setTimeout(() => {
      if (navigator.scheduling?.isInputPending()) yieldToInput(moment);
      else if (strokeClock() <= moment) wakeAt(moment);
      else onQuiet(strokeClock());
    });
  }

  return {
    noteStroke(timeStamp: number): void {
      lastTimeStamp = timeStamp;
      handledAt = performance.now();
    },
    wakeAt,
    stop: () => clearTimeout(timer),
  };
}
