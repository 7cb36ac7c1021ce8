/**
 * A version 4 UUID (RFC 9562). `crypto.randomUUID` needs HTTPS, which not every
 * hospital's intranet has; random bytes do not.
 */
export function drawKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const stamped = bytes.with(6, ((bytes[6] ?? 0) & 0x0f) | 0x40).with(8, ((bytes[8] ?? 0) & 0x3f) | 0x80);
  const hex = Array.from(stamped, (byte) => byte.toString(16).padStart(2, '0')).join('');

  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
