/**
 * What a run costs, in milliseconds: by the clock, or by the processor where that is less, so that what other processes take
 * in the meantime does not count.
 */
export function timeSpent(run: () => unknown): number {
  const before = performance.now();
  const cpuBefore = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(cpuBefore);
  return Math.min(performance.now() - before, (user + system) / 1_000);
}
