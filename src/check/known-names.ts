import type { Ruleset } from "../model/ruleset.js";
import type { Table } from "../model/table.js";
import { tableLevels } from "../tables/table-levels.js";
import type { Draft } from "./draft.js";

/** What a ruleset declares, for references to be compared with. */
export interface KnownNames {
  readonly pools: ReadonlySet<string>;
  readonly schedules: ReadonlySet<string>;
  readonly holidays: ReadonlySet<string>;
  readonly queues: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly rotations: ReadonlySet<string>;
  /** How many keys a lookup in each table takes. */
  readonly tables: ReadonlyMap<string, number>;
}

/** Collects what a ruleset declares. */
export function knownNames(ruleset: Draft<Ruleset>): KnownNames {
  const rotations = Object.values(ruleset.pools ?? {}).map((pool) => pool?.rotation);
  const tables = Object.entries(ruleset.tables ?? {});
  return {
    pools: keysOf(ruleset.pools),
    schedules: keysOf(ruleset.schedules),
    holidays: keysOf(ruleset.holidays),
    queues: textsOf(ruleset.queues),
    roles: textsOf(ruleset.roles ?? ["rep"]),
    rotations: new Set([...keysOf(ruleset.pools), ...textsOf(rotations)]),
    tables: new Map(tables.map(([id, table]) => [id, levelsOf(table?.match)])),
  };
}

function levelsOf(match: Draft<Table>["match"]): number {
  return tableLevels(typeof match === "string" ? match : match?.filter((level) => level !== undefined)).length;
}

function keysOf(map: object | undefined): ReadonlySet<string> {
  return new Set(Object.keys(map ?? {}));
}

function textsOf(list: readonly (string | undefined)[] | undefined): ReadonlySet<string> {
  return new Set((list ?? []).filter((text) => text !== undefined));
}
