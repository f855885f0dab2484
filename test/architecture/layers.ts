/** The order of the house: a file may import what stands earlier, and its own folder. A name with `.ts` is one file. */
export const LAYERS: readonly string[] = [
  "kernel",
  "model",
  "tables",
  "time",
  "condition",
  "prepare",
  "state",
  "matching",
  "eligibility",
  "strategy",
  "targets",
  "decision",
  "route.ts",
  "session",
  "lifecycle",
  "engine.ts",
  "schema",
  "check",
  "router.ts",
  "explain",
  "why-not.ts",
  "replay.ts",
  "store",
  "dispatcher",
  "audit",
  "account",
  "connect",
  "testing",
  "cli",
  "core.ts",
  "dispatcher.ts",
  "testing.ts",
  "index.ts",
];

/** The public entries: they import anything and nothing imports them. */
export const ENTRIES: readonly string[] = ["core.ts", "dispatcher.ts", "testing.ts", "index.ts"];

/** Files that are a subpath of the package each, so that a host loads the one adapter it uses; nothing imports them either. */
export const ADAPTERS: readonly string[] = ["memory", "postgres", "redis", "sqlite"].map(
  (name) => `store/${name}-store.ts`,
);

/** What the published files of `schema/` are written from: a way into the tree beside the entries. */
export const SCHEMA_SOURCE = "schema/json-schema.ts";

/**
 * Where a package may be imported; any other package may be imported nowhere. Of zod only the functional interface: the
 * other one brings everything it can do into every bundle.
 */
export const PACKAGES: { readonly [name: string]: readonly string[] } = {
  "@date-fns/tz/tzOffset": ["time"],
  "fast-check": ["testing"],
  "fastest-levenshtein": ["check"],
  "json-logic-js": ["condition"],
  "seedrandom/lib/alea.js": ["strategy"],
  "zod/mini": ["schema", "check"],
};

/** What `core.ts` must not reach, so that it bundles without zod. */
export const BEYOND_THE_CORE: readonly string[] = ["schema", "check"];

/** The layer of a path: its first folder, or the file itself at the top of `src/`. */
export function layerOf(path: string): string {
  return path.split("/")[0] ?? path;
}
