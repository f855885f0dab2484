import { checkSkips, type Skips, skipReason } from "./store/check-skips.js";
import { checkStore, type OpenStore } from "./store/check-store.js";
import { STORE_CASES } from "./store/store-cases.js";

/** What every test runner has: vitest, jest and `node:test` fit as they are. */
export interface TestRunner {
  describe(name: string, body: () => void): unknown;
  readonly test: TestFunction;
}

/** Declares a test; `skip`, where the runner has it, declares one that is not run. */
export interface TestFunction {
  (name: string, body: () => Promise<void>): unknown;
  skip?(name: string, body: () => Promise<void>): unknown;
}

/** Which store, and with what to run. */
export interface ConformanceOptions {
  readonly runner: TestRunner;
  /**
   * Opens the store, once for each case: on data of its own or on a database that all cases share. Cases write as tenants
   * that nobody has used before, and as tenants with hostile names.
   */
  readonly create: () => Promise<OpenStore>;
  /** Why a case is not for this store, by its name; or why all cases that need `exclusive` or `reopen` are not. */
  readonly skip?: Skips;
}

/**
 * Declares a test for every promise of `RotationStore`. A case that is skipped is shown with its reason. Some write a
 * megabyte, or some hundred commits one after another: give the runner time where the database is far away.
 *
 * @throws an `OptionsError` when `skip` names a case that does not exist, or gives no reason.
 *
 * @example
 * ```ts
 * import { memoryStore } from "lead-router/store/memory";
 * import { storeConformance } from "lead-router/testing";
 * // Under vitest, jest or `node:test` the runner is `{ describe, test }`; this one notes what it is told.
 * const names: string[] = [];
 * const runner = { describe: (_: string, body: () => void) => body(), test: (name: string) => names.push(name) };
 * storeConformance({ runner, create: async () => ({ store: memoryStore() }), skip: { reopen: "in memory only" } });
 * console.log(names.at(-1)); // writers of two that are open lose no update (skipped: in memory only)
 * ```
 */
export function storeConformance({ runner, create, skip = {} }: ConformanceOptions): void {
  checkSkips(skip, STORE_CASES);
  const { describe, test } = runner;
  describe("a rotation store", () => {
    for (const each of STORE_CASES) {
      const reason = skipReason(skip, each);
      if (reason === null) test(each.name, () => checkStore(each, create));
      else (test.skip ?? test)(`${each.name} (skipped: ${reason})`, async () => {});
    }
  });
}
