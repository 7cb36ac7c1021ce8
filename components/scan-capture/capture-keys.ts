import { focusKind } from './focus-kind';
import { takeHeadStrokes } from './head-strokes';
import { runDetector, type KeyListener } from './run-detector';
import { toKeyStroke } from './to-key-stroke';
import { watchComposition } from './watch-composition';

/** One press must be one stroke, should two listeners ever be mounted at once. */
const handled = new WeakSet<Event>();

/**
 * Listens to every key of the window and turns it into scans, typed text and shortcuts. The only listener for keys:
 * it sees each before anyone else and keeps a scan's keys from everyone else. Key releases are left to all.
 */
export function captureKeys(listener: KeyListener): () => void {
  const composition = watchComposition();
  const detector = runDetector(listener, composition);

  function onKey(event: Event): void {
    // A browser's autofill announces itself by a keydown that is no keyboard event.
    if (!(event instanceof KeyboardEvent) || handled.has(event)) return;
    handled.add(event);

    const stroke = toKeyStroke(event, focusKind(document.activeElement), composition.isOpen());
    if (listener.records(stroke)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    const claimed = stroke.action === 'down' && listener.claims(stroke);
    const swallow = detector.feed(stroke);
    if (swallow || claimed) event.preventDefault();
    if (swallow) event.stopImmediatePropagation();
  }

  for (const { stroke, snapshot } of takeHeadStrokes()) detector.feed(stroke, snapshot);
  window.addEventListener('keydown', onKey, true);
  window.addEventListener('keyup', onKey, true);

  return () => {
    window.removeEventListener('keydown', onKey, true);
    window.removeEventListener('keyup', onKey, true);
    detector.stop();
    composition.stop();
  };
}
