import { snapshotControl, type ControlSnapshot } from './control-snapshot';

type Entry = { readonly mark: number; readonly snapshot: ControlSnapshot };

export type SnapshotStore = ReturnType<typeof createSnapshotStore>;

/** Controls as they were before keys that may turn out to be a scan's. Memory only, and forgotten as soon as it is decided. */
export function createSnapshotStore() {
  let entries: readonly Entry[] = [];

  return {
    /** Remembers a control at a mark; without one, the focused control, if this run has not met it yet. */
    remember(mark: number, snapshot: ControlSnapshot): void {
      entries = [...entries, { mark, snapshot }];
    },
    rememberOnce(mark: number, element: Element): void {
      if (entries.some(({ snapshot }) => snapshot.element === element)) return;
      entries = [...entries, { mark, snapshot: snapshotControl(element) }];
    },
    /** Everything touched since the mark goes back to how it was first seen since. */
    takeSince(mark: number): readonly ControlSnapshot[] {
      const first = new Map<Element, ControlSnapshot>();
      for (const entry of entries) {
        if (entry.mark >= mark && !first.has(entry.snapshot.element)) first.set(entry.snapshot.element, entry.snapshot);
      }
      entries = [];
      return [...first.values()].filter(({ element }) => element.isConnected);
    },
    forgetBefore(mark: number): void {
      if (entries.some((entry) => entry.mark < mark)) entries = entries.filter((entry) => entry.mark >= mark);
    },
  };
}
