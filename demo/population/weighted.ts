import type { Random } from '@/demo/population/random';

export type Draw<Item> = (random: Random) => Item;

/**
 * Draws items by weight in constant time (Walker's alias method in Vose's form):
 * every column holds one item and, above a threshold, one other.
 */
export function drawByWeight<Item>(entries: readonly (readonly [item: Item, weight: number])[]): Draw<Item> {
  const [fallback] = entries;
  if (!fallback) throw new RangeError('nothing to draw from');

  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  const heights = entries.map(([, weight]) => (weight * entries.length) / total);
  const aliases = entries.map((_, index) => index);
  const low = entries.map((_, index) => index).filter((index) => (heights[index] ?? 0) < 1);
  const high = entries.map((_, index) => index).filter((index) => (heights[index] ?? 0) >= 1);

  for (let under = low.pop(), over = high.at(-1); under !== undefined && over !== undefined; under = low.pop(), over = high.at(-1)) {
    const left = (heights[over] ?? 0) + (heights[under] ?? 0) - 1;
    aliases[under] = over;
    heights[over] = left;
    if (left < 1) low.push(high.pop() ?? over);
  }

  return (random) => {
    const column = Math.floor(random() * entries.length);
    const chosen = random() < (heights[column] ?? 1) ? column : (aliases[column] ?? column);
    return (entries[chosen] ?? fallback)[0];
  };
}

/** Items in order of frequency, their weights falling as Zipf's law has it. */
export function drawByRank<Item>(items: readonly Item[], flatness = 4): Draw<Item> {
  return drawByWeight(items.map((item, rank) => [item, 1 / (rank + flatness)] as const));
}
