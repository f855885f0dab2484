import { expectSame } from "./expect-same.js";
import { HOSTILE_NAMES } from "./hostile-names.js";
import { recordWrite } from "./record-write.js";
import type { StoreCase } from "./store-case.js";
import { tenantStore } from "./tenant-store.js";

const SEPARATORS = [":", "/", "|", ",", ".", " ", "\u0000", "}", "{", "}:{", "'", '"', "\\", "%", "__", "\t", "\n"];
const LATEST = 8.64e15;

/** Whether two names ever mean one thing. */
export const NAME_CASES: readonly StoreCase[] = [
  {
    name: "entries whose keys differ in one code unit are two",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      const absent = HOSTILE_NAMES.map((name) => [name, 0] as const);
      const bodies = HOSTILE_NAMES.map((name, n) => [name, `${n}`] as const);
      await tenant.mustCommit("all of them at once", { read: absent, write: bodies });
      await tenant.mustHold("all of them", { entries: bodies.map(([name, body]) => [name, [1, body]]) });
      for (const name of HOSTILE_NAMES.slice(1)) {
        const parts = { read: [[name, 1]], write: [[name, "again"]] } as const;
        await tenant.mustCommit("each on its own", parts);
      }
      await tenant.mustHold("each", {
        entries: HOSTILE_NAMES.map((name, n) => [name, n === 0 ? [1, "0"] : [2, "again"]]),
      });
    },
  },
  {
    name: "records whose ids differ in one code unit are two, and due gives them back",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      for (const [n, name] of HOSTILE_NAMES.entries()) {
        await tenant.mustCommit("each on its own", { records: [[name, recordWrite(0, `${n}`, { dueAt: n })]] });
      }
      await tenant.mustHold("all of them", { records: HOSTILE_NAMES.map((name, n) => [name, [1, `${n}`]]) });
      expectSame("what is due", await tenant.due(HOSTILE_NAMES.length), HOSTILE_NAMES);
      for (const name of HOSTILE_NAMES.slice(0, 3)) await tenant.erase(name);
      await tenant.erase(...HOSTILE_NAMES.slice(3, -1));
      const last = HOSTILE_NAMES.slice(-1);
      expectSame("what is due when all but the last are erased", await tenant.due(HOSTILE_NAMES.length), last);
      await tenant.mustHold("then", {
        records: HOSTILE_NAMES.map((name, n) => [name, last.includes(name) ? [1, `${n}`] : [2, ""]]),
      });
    },
  },
  {
    name: "records of any id that are due at once are listed once each",
    check: async ({ newTenant }) => {
      const tenant = await newTenant();
      const records = HOSTILE_NAMES.map((name) => [name, recordWrite(0, "", { dueAt: 7, keepUntil: 7 })] as const);
      await tenant.mustCommit("all of them at once", { records });
      expectSame("what is due", new Map((await tenant.due(7)).map((id) => [id, 1])), asKeys(HOSTILE_NAMES));
      expectSame("how many are due", (await tenant.due(7)).length, HOSTILE_NAMES.length);
      expectSame("how many were purged", await tenant.purge(8), HOSTILE_NAMES.length);
      expectSame("what is due after it", await tenant.due(7), []);
    },
  },
  {
    name: "tenants whose names differ in one code unit never see each other",
    check: async ({ store, newTenant }) => {
      // The names are used as they are: with something unique before them some would no longer be hostile.
      const { tenant: name } = await newTenant();
      const tenants = HOSTILE_NAMES.map((each) => tenantStore(store, each));
      for (const [n, tenant] of tenants.entries()) {
        await tenant.mustCommit("each on its own", {
          read: [[name, 0]],
          write: [[name, `entry ${n}`]],
          records: [[name, recordWrite(0, `record ${n}`, { dueAt: n, keepUntil: n })]],
        });
      }
      for (const [n, tenant] of tenants.entries()) {
        const held = { entries: [[name, [1, `entry ${n}`]]], records: [[name, [1, `record ${n}`]]] } as const;
        await tenant.mustHold("each", held);
        expectSame("what is due", onlyOf(name, await tenant.due(LATEST)), [name]);
        expectSame("what was due before", onlyOf(name, await tenant.due(n - 1)), []);
      }
      await tenants[0]?.erase(name);
      await tenants[1]?.purge(LATEST);
      for (const [n, tenant] of tenants.entries()) {
        const record = n === 0 ? ([2, ""] as const) : n === 1 ? null : ([1, `record ${n}`] as const);
        await tenant.mustHold("when one was erased and one purged", { records: [[name, record]] });
      }
      for (const tenant of tenants) await tenant.purge(LATEST);
    },
  },
  {
    name: "where the tenant's name ends and the key begins is never in doubt",
    check: async ({ store, newTenant }) => {
      const { tenant: name } = await newTenant();
      for (const mark of SEPARATORS) {
        const [longer, shorter] = [tenantStore(store, `${name}${mark}x`), tenantStore(store, name)];
        await longer.mustCommit("the longer tenant", {
          read: [["y", 0]],
          write: [["y", "longer"]],
          records: [["y", recordWrite(0, "longer")]],
        });
        const key = `x${mark}y`;
        await shorter.mustHold("the shorter tenant", { entries: [[key, null]], records: [[key, null]] });
        await shorter.mustCommit("the shorter tenant", {
          read: [[key, 0]],
          write: [[key, "shorter"]],
          records: [[key, recordWrite(0, "shorter")]],
        });
        await longer.mustHold("the longer tenant", {
          entries: [["y", [1, "longer"]]],
          records: [["y", [1, "longer"]]],
        });
      }
    },
  },
];

function asKeys(names: readonly string[]): Map<string, number> {
  return new Map(names.map((name) => [name, 1]));
}

// A tenant with a name that is not the suite's own may hold what earlier runs left.
function onlyOf(name: string, ids: readonly string[]): readonly string[] {
  return ids.filter((id) => id === name);
}
