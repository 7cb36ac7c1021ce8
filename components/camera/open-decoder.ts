import type { DecodeRequest, DecoderMessage } from '@/components/camera/decoder-messages';

type DecoderListener = {
  /** Wants the next picture; null while there is none. */
  readonly picture: () => ImageData | null;
  /** The code's text behind its AIM symbology identifier, as a scanner would send it. */
  readonly onText: (text: string) => void;
  readonly onFailed: () => void;
};

/** Starts the decoder and feeds it one picture at a time, so that a slow machine reads fewer and never falls behind. */
export function openDecoder({ picture, onText, onFailed }: DecoderListener): () => void {
  const worker = new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' });
  let waiting = 0;

  function sendPicture(): void {
    const next = picture();
    if (!next) {
      waiting = requestAnimationFrame(sendPicture);
      return;
    }
    worker.postMessage({ picture: next } satisfies DecodeRequest, [next.data.buffer]);
  }

  worker.addEventListener('message', ({ data }: MessageEvent<DecoderMessage>) => {
    if (data.kind === 'failed') onFailed();
    else if (data.kind === 'decoded' && data.text !== null) onText(data.text);
    else sendPicture();
  });
  worker.addEventListener('error', onFailed);

  return () => {
    cancelAnimationFrame(waiting);
    worker.terminate();
  };
}
