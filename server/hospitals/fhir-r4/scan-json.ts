import 'server-only';

import { limits } from '@/server/hospitals/limits';
import { SourceFailure } from '@/server/hospitals/source-failure';

const [QUOTE, BACKSLASH, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET, COMMA, COLON] = Buffer.from('"\\{}[],:');

/**
 * Counts depth and values of JSON while its bytes arrive, so that nothing that
 * recurses ever meets what is too deep or too many. Judges no grammar:
 * JSON.parse does that afterwards, on bytes that cannot hurt it.
 */
export function createJsonScan(): (bytes: Uint8Array) => void {
  let depth = 0;
  let values = 0;
  let inText = false;
  let isEscaped = false;

  return (bytes) => {
    // By index: an iterator costs ten times as much over five megabytes.
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (inText) {
        if (isEscaped) isEscaped = false;
        else if (byte === BACKSLASH) isEscaped = true;
        else if (byte === QUOTE) inText = false;
        continue;
      }
      if (byte === QUOTE) inText = true;
      else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth += 1;
      else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) depth -= 1;
      else if (byte === COMMA || byte === COLON) values += 1;

      if (depth > limits.depth || values > limits.values) throw new SourceFailure('unreadable');
    }
  };
}
