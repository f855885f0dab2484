import { expect, test } from "vitest";
import { createEntryCache } from "../../src/dispatcher/entry-cache.js";
import { assume, NOTHING_KNOWN } from "../../src/dispatcher/knowledge.js";
import { writePoolEntry } from "../../src/state/entry-body.js";
import { routerOf } from "./fixtures.js";

const EMPTY = routerOf().initial.pools.all;
const BODY = EMPTY === undefined ? "" : writePoolEntry("pool/all", EMPTY);

test("an entry with the same revision and text is not read again; with either another it is", () => {
  const cache = createEntryCache();
  const first = cache.keep("pool/all", { revision: 1, body: BODY });
  expect(cache.keep("pool/all", { revision: 1, body: BODY })).toBe(first);
  expect(cache.keep("pool/all", { revision: 2, body: BODY })).not.toBe(first);
  expect(cache.keep("pool/all", { revision: 2, body: "{}" })).toMatchObject({ kind: "broken" });
});

test("what is not there is absent, and never what was there before", () => {
  const cache = createEntryCache();
  cache.keep("pool/all", { revision: 1, body: BODY });
  expect(cache.keep("pool/all", undefined)).toMatchObject({ kind: "absent", stored: { revision: 0 } });
  expect(cache.last("pool/all")).toMatchObject({ kind: "absent" });
  expect(cache.last("pool/other")).toBeUndefined();
});

test("it holds ten thousand entries at most", () => {
  const cache = createEntryCache();
  for (let index = 0; index < 10_000; index += 1) cache.keep(`rep/${index}`, undefined);
  expect(cache.last("rep/0")).toBeDefined();
  cache.keep("rep/one more", undefined);
  expect(cache.last("rep/0")).toBeUndefined();
  expect(cache.last("rep/one more")).toBeDefined();
});

test("what is broken is never assumed to be so still", () => {
  const cache = createEntryCache();
  cache.keep("pool/all", { revision: 1, body: "{}" });
  cache.keep("pool/other", { revision: 1, body: BODY });
  const { entries } = assume(NOTHING_KNOWN, { entries: ["pool/all", "pool/other", "pool/never"], records: [] }, cache);
  expect([...entries.keys()]).toEqual(["pool/other"]);
});
