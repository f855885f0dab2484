import { describe, expect, test } from "vitest";
import { memoryStore } from "../../src/store/memory-store.js";
import { STORE_CASES } from "../../src/testing/store/store-cases.js";
import { type ConformanceOptions, storeConformance, type TestRunner } from "../../src/testing/store-conformance.js";

interface Declared {
  readonly name: string;
  readonly skipped: boolean;
  readonly body: () => Promise<void>;
}

/** A runner that notes what it is told, with `test.skip` or without. */
function notingRunner(canSkip: boolean): { readonly declared: Declared[]; readonly runner: TestRunner } {
  const declared: Declared[] = [];
  const note = (skipped: boolean) => (name: string, body: () => Promise<void>) =>
    declared.push({ name, skipped, body });
  const noted: TestRunner["test"] = canSkip ? Object.assign(note(false), { skip: note(true) }) : note(false);
  return { declared, runner: { describe: (_name, body) => body(), test: noted } };
}

const create: ConformanceOptions["create"] = async () => ({ store: memoryStore() });
const names = STORE_CASES.map(({ name }) => name);

function declaredWith(skip: NonNullable<ConformanceOptions["skip"]>, canSkip = true): readonly Declared[] {
  const { declared, runner } = notingRunner(canSkip);
  storeConformance({ runner, create, skip });
  return declared;
}

describe("the suite declares", () => {
  test("every case once, by its name and in its order", () => {
    expect(declaredWith({}).map(({ name }) => name)).toEqual(names);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.isFrozen(STORE_CASES) && STORE_CASES.every(Object.isFrozen)).toBe(true);
  });

  test.each([true, false])(
    "a skipped case by its name and reason, with `test.skip` or without: %s",
    async (canSkip) => {
      const [name = ""] = names;
      const [first, second] = declaredWith({ [name]: "kept elsewhere" }, canSkip);
      expect(first).toMatchObject({ name: `${name} (skipped: kept elsewhere)`, skipped: canSkip });
      expect(second).toMatchObject({ name: names[1], skipped: false });
      await first?.body();
    },
  );

  test("all cases that need something as skipped when that is skipped", () => {
    const skipped = declaredWith({ reopen: "in memory only", exclusive: "one client for all" }).filter(
      (each) => each.skipped,
    );
    expect(skipped.map(({ name }) => name)).toEqual(
      STORE_CASES.filter(({ needs }) => needs !== undefined).map(
        ({ name, needs }) => `${name} (skipped: ${needs === "reopen" ? "in memory only" : "one client for all"})`,
      ),
    );
  });

  test("nothing when a skip names no case, or gives no reason", () => {
    const { declared, runner } = notingRunner(true);
    const skip = { "survives an earthquake": "no", reopne: "no", reopen: " ", exclusive: "" };
    const declare = () => storeConformance({ runner, create, skip });
    expect(declare).toThrow(expect.objectContaining({ name: "OptionsError", code: "options_invalid" }));
    expect(declare).toThrow(
      'skip["survives an earthquake"]: no case is called `"survives an earthquake"`; take one of',
    );
    expect(declare).toThrow(`\`${names[0]}\`, \`${names[1]}\``);
    expect(declare).toThrow('skip.reopne: no case is called `"reopne"`; did you mean `reopen`?');
    expect(declare).toThrow('skip.reopen: `" "` is no reason; say in a few words why');
    expect(declare).toThrow('skip.exclusive: `""` is no reason');
    expect(declared).toEqual([]);
  });
});

describe("a case", () => {
  const bodyOf = (name: string, options: Partial<ConformanceOptions>) => {
    const { declared, runner } = notingRunner(true);
    storeConformance({ runner, create, ...options });
    const found = declared.find((each) => each.name === name);
    if (found === undefined) throw new Error(`no case is called ${name}`);
    return found.body;
  };

  test("that needs what is not there fails, and says what to do", async () => {
    const { exclusive: _, ...plain } = memoryStore();
    await expect(bodyOf("what was committed survives reopening", {})()).rejects.toThrow(
      '`create` gives no `reopen`: give one, or skip its cases with a reason, `skip: { reopen: "…" }`',
    );
    const locking = "exclusive decisions and commits keep each other out";
    await expect(bodyOf(locking, { create: async () => ({ store: plain }) })()).rejects.toThrow(
      'the store has no `exclusive`: give one, or skip its cases with a reason, `skip: { exclusive: "…" }`',
    );
  });

  test("closes everything that was opened, the last first, also when it fails", async () => {
    const closed: string[] = [];
    const [one, other] = [memoryStore(), memoryStore()];
    const opening = async () => ({
      store: one,
      reopen: async () => ({ store: other, close: async () => void closed.push("other") }),
      close: async () => void closed.push("one"),
    });
    await expect(bodyOf("what was committed survives reopening", { create: opening })()).rejects.toThrow(
      'after reopening, entries: `"pool/\\u0000"` is missing',
    );
    expect(closed).toEqual(["other", "one"]);
  });

  test("on a store that says no to every commit ends", async () => {
    const store = {
      ...memoryStore(),
      commit: async () => ({ outcome: "conflict" as const, entries: new Map(), records: new Map() }),
    };
    const first = bodyOf(names[0] ?? "", { create: async () => ({ store }) });
    await expect(first()).rejects.toThrow("the store answered 1000 commits in a row with a conflict");
  });

  test("does not meet what other runs left on a shared database", async () => {
    const store = memoryStore();
    for (let run = 0; run < 2; run += 1) {
      const { declared, runner } = notingRunner(true);
      storeConformance({ runner, create: async () => ({ store, reopen: async () => ({ store }) }) });
      await Promise.all(declared.map(({ body }) => body()));
    }
  });
});
