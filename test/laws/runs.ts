import type { Parameters } from "fast-check";

const FUZZ = Number(process.env.FUZZ ?? 1);

/** How often a property is looked at: the same cases in every ordinary run, others and more of them with FUZZ=n. */
export function often(runs: number): Parameters<unknown> {
  return { numRuns: runs * FUZZ, ...(FUZZ === 1 && { seed: 20_260_610 }) };
}
