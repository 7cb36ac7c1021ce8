export type Point = { x: number; y: number };

/** Nodes on an ellipse, the first on top and on clockwise, so that the same group is always drawn the same. */
export function placeNodes(count: number, { width, height, margin }: { width: number; height: number; margin: number }): readonly Point[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI - Math.PI / 2;

    return {
      x: Math.round(width / 2 + (width / 2 - margin) * Math.cos(angle)),
      y: Math.round(height / 2 + (height / 2 - margin) * Math.sin(angle)),
    };
  });
}
