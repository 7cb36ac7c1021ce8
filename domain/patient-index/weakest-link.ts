/** How much speaks for two of a group being one, in thousandths of a bit. */
export type Link = { personIds: readonly [string, string]; milliBits: number };

export type WeakestLink<Edge extends Link> = {
  link: Edge;
  /** The two groups that are left where it is cut. */
  sides: readonly [readonly string[], readonly string[]];
};

/**
 * The link that a group hangs together by: the least of those strongest ones
 * that connect everybody (a maximum spanning tree, by Kruskal's rule). Where
 * it is cut, nothing stronger crosses.
 * @returns null for fewer than three, where there is nothing to cut out
 */
export function findWeakestLink<Edge extends Link>(personIds: readonly string[], links: readonly Edge[]): WeakestLink<Edge> | null {
  if (personIds.length < 3) return null;

  const groups = new Map(personIds.map((id) => [id, [id]]));
  let weakest: WeakestLink<Edge> | null = null;
  for (const link of links.toSorted((one, other) => other.milliBits - one.milliBits)) {
    const [one, other] = link.personIds.map((id) => groups.get(id));
    if (!one || !other || one === other) continue;

    weakest = { link, sides: [[...one], [...other]] };
    const together = [...one, ...other];
    for (const id of together) groups.set(id, together);
  }
  return weakest;
}
