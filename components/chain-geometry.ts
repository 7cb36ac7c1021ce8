/** Percent of the drawing's height: where a line leaves its box, and where it meets the person. */
export type ChainLine = { side: number; meeting: number };

// Lines reach the person a little apart, so that each can be followed by eye.
const SPREAD = 8;

/**
 * One line for each of equally high boxes that fill the height, in their order.
 * In parts of the whole, so it holds at every text size and width.
 */
export function chainGeometry(boxes: number): readonly ChainLine[] {
  return Array.from({ length: boxes }, (_, index) => ({
    side: (100 * (index + 0.5)) / boxes,
    meeting: 50 + (SPREAD * (index - (boxes - 1) / 2)) / boxes,
  }));
}
