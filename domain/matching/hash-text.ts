const KEY_BITS = 30;

/** FNV-1a as a whole number below 2³⁰; 0 for the empty text alone. */
export function hashText(text: string): number {
  if (text === '') return 0;
  let hash = 0x811c9dc5;

  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

/** One number for two; 0 where either is missing, for missing is not equal. */
export function joinHashes(one: number, other: number): number {
  return one === 0 || other === 0 ? 0 : mixed(Math.imul(one, 0x01000193) ^ Math.imul(other, 0x85ebca6b));
}

function mixed(hash: number): number {
  let value = hash ^ (hash >>> 16);
  value = Math.imul(value, 0x45d9f3b);
  return ((value ^ (value >>> 15)) >>> (32 - KEY_BITS)) | 1;
}
