import { describe, expect, test } from "vitest";
import { memoryStore } from "../../src/store/memory-store.js";
import type { RotationStore } from "../../src/store/rotation-store.js";
import { checkStore } from "../../src/testing/store/check-store.js";
import { STORE_CASES } from "../../src/testing/store/store-cases.js";
import { storeConformance } from "../../src/testing/store-conformance.js";
import { ANSWER_FAULTS } from "../store/broken/answer-faults.js";
import { COMMIT_FAULTS } from "../store/broken/commit-faults.js";
import { forgottenLeadId } from "../store/broken/forgotten-lead-id.js";
import { INSTANT_FAULTS } from "../store/broken/instant-faults.js";
import { LOCK_FAULTS } from "../store/broken/lock-faults.js";
import { lostUpdate } from "../store/broken/lost-update.js";
import { NAME_FAULTS } from "../store/broken/name-faults.js";
import { nonAtomic } from "../store/broken/non-atomic.js";
import { REMOVAL_FAULTS } from "../store/broken/removal-faults.js";

storeConformance({
  runner: { describe, test },
  create: async () => {
    const store = memoryStore();
    return { store, reopen: async () => ({ store }) };
  },
});

const MUTANTS = [
  ...[...COMMIT_FAULTS, ...ANSWER_FAULTS, ...INSTANT_FAULTS],
  ...[...REMOVAL_FAULTS, ...NAME_FAULTS, ...LOCK_FAULTS],
];

/** What each case of these says of a store; those that the store passes are left out. */
async function faultsFound(
  names: readonly string[],
  create: () => RotationStore,
  reopen?: () => RotationStore,
): Promise<ReadonlyMap<string, unknown>> {
  const found = new Map<string, unknown>();
  for (const each of STORE_CASES.filter(({ name }) => names.includes(name))) {
    const store = create();
    const open = async () => ({ store, reopen: async () => ({ store: reopen?.() ?? store }) });
    await checkStore(each, open).catch((error: unknown) => found.set(each.name, error));
  }
  return found;
}

const ALL_NAMES = STORE_CASES.map(({ name }) => name);

/** By broken store, every case that it fails, and none else. */
const BROKEN: readonly (readonly [which: string, create: () => RotationStore, failed: readonly string[]])[] = [
  [
    "that loses updates",
    lostUpdate,
    [
      "revisions grow by one, without a gap, and compare as numbers",
      "a conflict answers with the present values of all that it named",
      "a conflict answers for entries only read and for records alone",
      "an entry that is only read must have its revision",
      "an entry that is written without having been read must be absent",
      "one stale entry among many stops everything",
      "a conflict moves no record to another day",
      "of commits that start at once on one entry exactly one wins",
      "of commits that each read what the other writes only one wins",
      "64 writers of one entry lose no update, and none starves",
      "commits that name the same entries in different orders all finish",
      "exclusive decisions and commits keep each other out",
      "what was committed survives reopening",
      "two that open a cold store at once both work",
      "writers of two that are open lose no update",
      "reps take turns as if all leads came to one host, one by one",
      "no rep gets more leads than the cap, whoever else decides",
    ],
  ],
  [
    "whose commits are not atomic",
    nonAtomic,
    [
      "one stale record among many stops everything",
      "of commits that start at once on one record exactly one wins",
      "a load sees a commit whole or not at all",
      "a commit of 200 entries and 2,000 records is one commit",
      "the same history leaves the same bytes as in any other store",
    ],
  ],
  [
    "that forgets lead ids",
    forgottenLeadId,
    [
      "a conflict answers for entries only read and for records alone",
      "a record must have the revision that is expected",
      "one stale record among many stops everything",
      "a conflict moves no record to another day",
      "of commits that start at once on one record exactly one wins",
      "erasing empties the body, keeps the id, counts as a write and is due never",
      "an id that was purged is new again",
      "a commit of 200 entries and 2,000 records is one commit",
      "a lead is decided once, however often and by however many it is asked for",
      "the same history leaves the same bytes as in any other store",
      "a lead that was forgotten leaves nothing behind and is not decided again",
    ],
  ],
];

describe("the suite catches", () => {
  test.each(BROKEN)("a store %s, in these cases and no others", async (_name, create, failed) => {
    expect([...(await faultsFound(ALL_NAMES, create)).keys()]).toEqual(failed);
  });

  test.each(MUTANTS.map((mutant) => [mutant.fault, mutant] as const))(
    "a store where %s",
    async (_fault, { caughtBy, create, reopen }) => {
      const found = await faultsFound(caughtBy, create, reopen);
      expect([...found.keys()].sort()).toEqual([...caughtBy].sort());
      // An error of the suite's own, not one that it stumbled into.
      for (const error of found.values()) expect(Object.getPrototypeOf(error)).toBe(Error.prototype);
    },
  );

  test("something with every case", () => {
    const catching = new Set([
      ...MUTANTS.flatMap(({ caughtBy }) => caughtBy),
      ...BROKEN.flatMap(([, , failed]) => failed),
    ]);
    expect(ALL_NAMES.filter((name) => !catching.has(name))).toEqual([]);
  });
});
