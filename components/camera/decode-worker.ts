import { prepareZXingModule } from 'zxing-wasm/reader';

import { decodePicture } from '@/components/camera/decode-picture';
import type { DecodeRequest, DecoderMessage } from '@/components/camera/decoder-messages';

/**
 * Reads codes out of pictures, off the page's own thread. WebAssembly may be compiled only here: the page's policy
 * forbids it and needs no exception for a fallback few desks use.
 */

// Else the library would ask a public network for its own binary.
const decoder = new URL('zxing-wasm/reader/zxing_reader.wasm', import.meta.url).href;

function tell(message: DecoderMessage): void {
  self.postMessage(message);
}

async function load(): Promise<void> {
  try {
    await prepareZXingModule({ overrides: { locateFile: () => decoder }, fireImmediately: true });
    tell({ kind: 'ready' });
  } catch {
    // The page says so in words; there is nothing here to try again with.
    tell({ kind: 'failed' });
  }
}

async function decode({ data: { picture } }: MessageEvent<DecodeRequest>): Promise<void> {
  tell({ kind: 'decoded', text: await decodePicture(picture) });
}

self.addEventListener('message', (event: MessageEvent<DecodeRequest>) => void decode(event));
void load();
