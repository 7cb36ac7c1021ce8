import type { ScanReading } from '@/domain/scanning/detector-state';
import { MAXIMUM_PAYLOAD } from '@/domain/scanning/scanner-profile';
import { focusKind } from './focus-kind';

/** A single line pasted while no field has the focus is a scan: some scanners work through the clipboard. */
export function capturePaste(onScan: (reading: ScanReading, pasted: boolean) => void): () => void {
  function onPaste(event: ClipboardEvent): void {
    const focus = focusKind(document.activeElement);
    const text = event.clipboardData?.getData('text/plain').replace(/[\r\n]+$/, '') ?? '';
    if (focus === 'field' || focus === 'secret' || text === '' || text.length > MAXIMUM_PAYLOAD || /[\r\n]/.test(text)) return;

    event.preventDefault();
    onScan({ text, terminator: 'None', characters: [...text].length, milliseconds: 0, doubts: [] }, true);
  }

  window.addEventListener('paste', onPaste, true);
  return () => window.removeEventListener('paste', onPaste, true);
}
