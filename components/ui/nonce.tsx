'use client';

import { createContext, use, type ReactNode } from 'react';

declare global {
  // The scroll lock under Radix' dialogs reads the nonce of the style it injects from this bundler-era global.
  var __webpack_nonce__: string | undefined;
}

const NonceContext = createContext<string | undefined>(undefined);

/** Carries the page's content-security nonce to the few parts that inject a style element. */
export function NonceProvider({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  // The server shares this global between requests, so only a browser may write it.
  if (typeof window !== 'undefined' && nonce) globalThis.__webpack_nonce__ = nonce;

  return <NonceContext value={nonce}>{children}</NonceContext>;
}

export function useNonce(): string | undefined {
  return use(NonceContext);
}
