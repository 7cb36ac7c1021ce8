import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

/** A setting that belongs to this workstation, not to whoever sits at it. Never anything of a patient. */
export function workstationSetting(key: string) {
  function read(): string | null {
    try {
      return window.localStorage.getItem(key);
    } catch {
      // Storage may be switched off by policy: the desk then works with its defaults.
      return null;
    }
  }

  return {
    read,
    write(value: string): void {
      try {
        window.localStorage.setItem(key, value);
      } catch {
        return;
      }
      listeners.forEach((listener) => listener());
    },
    /** Null on the server and until the page has woken. */
    useValue: () => useSyncExternalStore(subscribe, read, () => null),
  };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}
