import { randomUUID } from 'node:crypto';

const COUNTER_BITS = 12;

/**
 * UUIDs of version 7 (RFC 9562, method 1: a counter after the milliseconds).
 * Rows made together lie together, so that an index of a million of them is
 * written from left to right.
 * @param from milliseconds since 1970 of the first one
 */
export function createOrderedIds(from: number): () => string {
  let drawn = 0;

  return () => {
    const milliseconds = (from + (drawn >>> COUNTER_BITS)).toString(16).padStart(12, '0');
    const counter = (drawn & 0xfff).toString(16).padStart(3, '0');
    drawn += 1;
    return `${milliseconds.slice(0, 8)}-${milliseconds.slice(8)}-7${counter}${randomUUID().slice(18)}`;
  };
}
