import type { Scope } from "./scope.js";

/** What a scope has until something in it runs out of steps: shared, and never added to. */
export const NO_OVERRUNS: Set<string> = new Set();

/** Notes that what stands at a path ran out of steps. */
export function noteOverrun(scope: Scope, path: string): void {
  if (scope.overruns === NO_OVERRUNS) scope.overruns = new Set();
  scope.overruns.add(path);
}
