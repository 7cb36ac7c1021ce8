/** The text under a dotted key of the catalogue, for keys that arrive as data; the key itself where there is none. */
export function messageAt(messages: unknown, key: string): string {
  const found = key.split('.').reduce<unknown>((node, part) => {
    return typeof node === 'object' && node !== null && Object.hasOwn(node, part) ? Reflect.get(node, part) : undefined;
  }, messages);

  return typeof found === 'string' ? found : key;
}
