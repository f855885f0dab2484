import { afterAll, beforeAll, describe, test } from "vitest";
import { storeConformance } from "../../src/testing/store-conformance.js";
import { everyWay, type OpenStore, openStore } from "./postgres-clients.js";

const ways = await everyWay("the conformance of the store over pg and postgres");

describe.each(ways)("over $name", (way) => {
  let open: OpenStore;
  beforeAll(async () => {
    open = await openStore(way);
  }, 60_000);
  afterAll(() => open.close());
  const reopen = async () => {
    const other = await way.open();
    const store = open.again(other.client);
    await store.migrate();
    return { store, close: other.close };
  };
  const skip = {
    ...(way.name === "a client of pg" && { exclusive: "a single connection is not the store's alone" }),
    ...(way.name === "pglite" && { reopen: "a database in memory has one client" }),
  };
  storeConformance({
    runner: { describe, test },
    create: async () => ({ store: open.store, ...(way.name !== "pglite" && { reopen }) }),
    skip,
  });
});
