export type Figure = { bench: string; figure: string; value: number; unit: string } & Record<string, string | number>;

/** One JSON line per figure: what a later run is compared with. */
export function printFigure(figure: Figure): void {
  process.stdout.write(`${JSON.stringify({ ...figure, value: Number(figure.value.toPrecision(4)) })}\n`);
}

export function percentile(samples: readonly number[], fraction: number): number {
  const sorted = samples.toSorted((one, other) => one - other);

  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * fraction))] ?? Number.NaN;
}

/** Runs the work again and again, one at a time, and gives the milliseconds of each run. */
export async function measure(times: number, work: (turn: number) => Promise<unknown>): Promise<number[]> {
  const samples: number[] = [];

  for (let turn = 0; turn < times; turn += 1) {
    const started = performance.now();
    await work(turn);
    samples.push(performance.now() - started);
  }
  return samples;
}
