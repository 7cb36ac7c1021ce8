'use client';

import { useRef } from 'react';

import { drawKey } from '@/app/(console)/desk/draw-key';

/**
 * The idempotency key of a submit: trying again after a lost answer is the same
 * submit, unless something else is sent; once the server has answered, the next
 * is a new one.
 */
export function useAttempt() {
  const last = useRef({ content: '', key: '' });

  return {
    keyFor(sent: unknown): string {
      const content = JSON.stringify(sent);
      if (last.current.content !== content) last.current = { content, key: drawKey() };
      return last.current.key;
    },
    answered(): void {
      last.current = { content: '', key: '' };
    },
  };
}
