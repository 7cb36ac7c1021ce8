export type Store<View extends object> = ReturnType<typeof createStore<View>>;

/** A value that changes and tells, in the shape `useSyncExternalStore` reads. */
export function createStore<View extends object>(initial: View) {
  const listeners = new Set<() => void>();
  let view = initial;

  return {
    view: () => view,
    change(changes: Partial<View>): void {
      view = { ...view, ...changes };
      listeners.forEach((listener) => listener());
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Whoever came last is asked: the innermost part of a page that is in view. */
export function createStack<Member>() {
  let members: readonly Member[] = [];

  return {
    top: () => members.at(-1),
    add(member: Member): () => void {
      members = [...members, member];
      return () => {
        members = members.filter((other) => other !== member);
      };
    },
  };
}
