/** How long something took, in milliseconds, once for each time it ran. */
export type Times = readonly number[];

/** The value that this share of the times stays under (nearest rank). */
export function percentile(times: Times, share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

export const sum = (times: Times): number => times.reduce((total, time) => total + time, 0);

/** Runs something and gives what it gave and how long it took. */
export async function timed<T>(run: () => T | Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const start = performance.now();
  const value = await run();
  return { value, ms: performance.now() - start };
}

/** Runs something for each input, one after the other. */
export async function timedEach<T>(inputs: readonly T[], run: (input: T) => unknown): Promise<Times> {
  const times: number[] = [];
  for (const input of inputs) times.push((await timed(() => run(input))).ms);
  return times;
}

export const milliseconds = (ms: number): string =>
  ms >= 10_000 ? `${(ms / 1_000).toFixed(1)} s` : ms >= 100 ? `${ms.toFixed(0)} ms` : `${ms.toFixed(1)} ms`;

/** Rows as a Markdown table, with numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
