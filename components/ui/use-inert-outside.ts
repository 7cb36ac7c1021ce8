'use client';

import { useEffect, useRef } from 'react';

/**
 * While mounted, makes everything outside the layer that holds the returned ref inert. Radix' select hides the page
 * from screen readers but leaves its controls focusable, which WCAG 4.1.2 forbids (axe: aria-hidden-focus).
 */
export function useInertOutside<Element extends HTMLElement>() {
  const inside = useRef<Element>(null);

  useEffect(() => {
    // Radix also renders a closed list, into a fragment that is in no document.
    if (!inside.current?.isConnected) return undefined;

    const outside = [...document.body.children].filter(
      (child): child is HTMLElement => child instanceof HTMLElement && !child.contains(inside.current) && !child.inert,
    );

    outside.forEach((element) => (element.inert = true));
    return () => outside.forEach((element) => (element.inert = false));
  }, []);

  return inside;
}
