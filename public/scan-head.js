// Runs in <head>, before the application: records key strokes so that a scan during loading is not lost, and keeps
// its Enter and Tab from submitting or moving. Memory only; passwords are never recorded. The application takes the
// strokes over (components/scan-capture/head-strokes.ts) and this script falls silent; so it does by itself on a page
// that takes too long, and at sign-in, where no scan is taken.
(() => {
  if (location.pathname.startsWith('/sign-in')) return;

  const MOST_STROKES = 4096;
  // The longest pause before the terminator of a scan; a hand takes longer before Enter.
  const SCAN_PAUSE = 90;
  // Milliseconds since the navigation began, as time stamps are.
  const PATIENCE = 30_000;
  const strokes = [];
  let lastPress = Number.NEGATIVE_INFINITY;

  function record(event) {
    const target = document.activeElement;
    // A browser's autofill announces itself by a keydown that is no keyboard event.
    if (!(event instanceof KeyboardEvent)) return;
    if (event.timeStamp > PATIENCE) {
      stop();
      strokes.length = 0;
      return;
    }
    if (target instanceof HTMLInputElement && target.type === 'password') return;

    const isText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    const { type, code, key, keyCode, shiftKey, ctrlKey, altKey, metaKey, timeStamp, isComposing, repeat } = event;
    const capsLock = event.getModifierState('CapsLock');
    const isTerminator = key === 'Enter' || key === 'Tab';
    if (type === 'keydown' && isTerminator && timeStamp - lastPress <= SCAN_PAUSE) event.preventDefault();
    if (type === 'keydown') lastPress = timeStamp;

    if (strokes.length === MOST_STROKES) strokes.shift();
    strokes.push({
      type, code, key, keyCode, shiftKey, ctrlKey, altKey, metaKey, timeStamp, isComposing, repeat,
      getModifierState: (name) => name === 'CapsLock' && capsLock,
      target,
      field: isText ? { value: target.value, start: target.selectionStart, end: target.selectionEnd } : null,
    });
  }

  function stop() {
    removeEventListener('keydown', record, true);
    removeEventListener('keyup', record, true);
  }

  addEventListener('keydown', record, true);
  addEventListener('keyup', record, true);
  window.__takeScanHead = () => {
    stop();
    return strokes;
  };
})();
