import type { Law, Routing } from "../../src/testing/law.js";

/** Fails with the law's own words where the implementation breaks it. */
export function keeps<Case>({ name, check }: Law<Case>, routing: Routing, given: Case): void {
  const violation = check(routing, given);
  if (violation !== null) throw new Error(`${name} is broken: ${violation}`);
}
