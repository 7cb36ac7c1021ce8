'use client';

import { useRef } from 'react';

import { useTypedText } from '@/components/scan-capture/scan-context';

/**
 * The one box. What is typed on the page flows into it without taking the
 * focus, so that an input method never catches the first letters; after a
 * search its text stays to be corrected, and typing afresh replaces it. Uncontrolled,
 * because what is typed before the page wakes must survive.
 */
export function useSearchBox(onSearch: (text: string) => void) {
  const box = useRef<HTMLInputElement>(null);
  const searched = useRef('');

  function write(text: string) {
    if (!box.current) return;
    box.current.value = text;
    box.current.scrollLeft = box.current.scrollWidth;
  }

  useTypedText(
    (text) => {
      write(hasNewText() ? (box.current?.value ?? '') + text : text);
      // A button in focus would take the Enter that is meant for what was typed.
      if (document.activeElement instanceof HTMLButtonElement) document.activeElement.blur();
    },
    (characters) => write((box.current?.value ?? '').slice(0, -characters)),
  );

  function hasNewText(): boolean {
    const text = box.current?.value.trim() ?? '';
    return text !== '' && text !== searched.current;
  }

  return {
    box,
    hasNewText,
    search() {
      const text = box.current?.value.trim() ?? '';
      if (text === '') return;

      searched.current = text;
      box.current?.blur();
      onSearch(text);
    },
    /** For typing with an input method, and for correcting what was searched. */
    focus() {
      box.current?.focus();
      box.current?.select();
    },
    clear() {
      searched.current = '';
      write('');
      box.current?.blur();
    },
    eraseLast: () => write((box.current?.value ?? '').slice(0, -1)),
  };
}

export type SearchBoxControls = ReturnType<typeof useSearchBox>;
