'use client';

import { createContext, use, useInsertionEffect, useState, type ReactNode } from 'react';

declare global {
  // The scroll lock under Radix' dialogs reads the nonce of the style it injects from this bundler-era global.
  var __webpack_nonce__: string | undefined;
}

const NonceContext = createContext<string | undefined>(undefined);

/** Carries the page's content-security nonce to the few parts that inject a style element. */
export function NonceProvider({ nonce: given, children }: { nonce: string | undefined; children: ReactNode }) {
  // The document's own: a refresh brings a nonce of its own answer, which this document's policy does not know.
  const [nonce] = useState(given);

  // Before any effect that injects a style, and only in a browser: a server would share it between requests.
  useInsertionEffect(() => {
    globalThis.__webpack_nonce__ = nonce;
  }, [nonce]);

  return <NonceContext value={nonce}>{children}</NonceContext>;
}

export function useNonce(): string | undefined {
  return use(NonceContext);
}
