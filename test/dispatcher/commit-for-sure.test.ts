import { outcomeUnknown, storeUnavailable } from "lead-router/dispatcher";
import { memoryStore } from "lead-router/store/memory";
import { describe, expect, test } from "vitest";
import { commitForSure } from "../../src/dispatcher/commit-for-sure.js";
import { createEntryCache } from "../../src/dispatcher/entry-cache.js";
import { createPress } from "../../src/dispatcher/press.js";
import type { CommitRequest, RotationStore } from "../../src/store/rotation-store.js";
import { routerOf } from "./fixtures.js";

const TENANT = "acme";
const write = (body: string, expected = 0): Omit<CommitRequest, "tenant"> => ({
  read: new Map([["pool/all", expected]]),
  write: new Map([["pool/all", body]]),
  records: new Map([["lead/1", { expected, body: `record ${body}`, dueAt: null, keepUntil: null }]]),
});
const onlyEntries = (body: string) => ({ ...write(body), records: new Map() });

function sendTo(
  store: RotationStore,
  request: Omit<CommitRequest, "tenant"> | undefined,
  send: () => Promise<{ outcome: "committed" }>,
) {
  const router = routerOf();
  const office = {
    ...{ store, tenant: TENANT, cache: createEntryCache(), calm: 0, press: createPress(), router: () => router },
    ...{ jitter: () => Promise.resolve(), observe: () => {} },
  };
  return commitForSure(office, () => request, send);
}

const rejectWith = (error: unknown, before?: () => Promise<unknown>) => async () => {
  await before?.();
  throw error;
};

describe("commitForSure", () => {
  test("passes on what the store says", async () => {
    const committed = await sendTo(memoryStore(), write("a"), async () => ({ outcome: "committed" }));
    expect(committed).toEqual({ outcome: "committed" });
  });

  test("passes on that surely nothing was written, without looking", async () => {
    const blind = { ...memoryStore(), load: () => Promise.reject(new Error("not to be asked")) };
    await expect(sendTo(blind, write("a"), rejectWith(storeUnavailable("down")))).rejects.toMatchObject({
      name: "StoreUnavailable",
    });
  });

  test("finds what was written after all, whatever the error", async () => {
    for (const error of [outcomeUnknown("cut"), new Error("socket hang up"), undefined]) {
      const store = memoryStore();
      const send = rejectWith(error, () => store.commit({ tenant: TENANT, ...write("a") }));
      expect(await sendTo(store, write("a"), send)).toEqual({ outcome: "found" });
    }
  });

  test("finds entries where no record was written", async () => {
    const store = memoryStore();
    const send = rejectWith(outcomeUnknown("cut"), () => store.commit({ tenant: TENANT, ...onlyEntries("a") }));
    expect(await sendTo(store, onlyEntries("a"), send)).toEqual({ outcome: "found" });
    const fails = rejectWith(outcomeUnknown("cut"));
    expect(await sendTo(store, onlyEntries("b"), fails)).toMatchObject({ outcome: "conflict" });
  });

  test("finds nothing, or what somebody else wrote: a conflict with the values that are there", async () => {
    const store = memoryStore();
    const nothing = await sendTo(store, write("a"), rejectWith(outcomeUnknown("cut")));
    expect(nothing).toEqual({ outcome: "conflict", entries: new Map(), records: new Map() });
    const other = rejectWith(outcomeUnknown("cut"), () => store.commit({ tenant: TENANT, ...write("b") }));
    const theirs = await sendTo(store, write("a"), other);
    expect(theirs).toMatchObject({
      outcome: "conflict",
      records: new Map([["lead/1", { revision: 1, body: "record b" }]]),
    });
  });

  test("what was overwritten since is a conflict, never taken for ours", async () => {
    const store = memoryStore();
    const send = rejectWith(outcomeUnknown("cut"), async () => {
      await store.commit({ tenant: TENANT, ...write("a") });
      await store.commit({ tenant: TENANT, ...write("a", 1) });
    });
    expect(await sendTo(store, write("a"), send)).toMatchObject({ outcome: "conflict" });
  });

  test("says that nobody knows when it cannot even look", async () => {
    const blind = { ...memoryStore(), load: () => Promise.reject(new Error("still down")) };
    for (const error of [outcomeUnknown("cut"), new Error("socket hang up")]) {
      await expect(sendTo(blind, write("a"), rejectWith(error))).rejects.toMatchObject({ name: "OutcomeUnknown" });
    }
  });

  test("passes on an error that came before anything was decided", async () => {
    await expect(sendTo(memoryStore(), undefined, rejectWith(new Error("no lock")))).rejects.toThrow("no lock");
  });
});
