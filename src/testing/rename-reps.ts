import type { World } from "./world.js";

/** Puts a mark before every rep's id, wherever in the JSON it stands as a word: as a value, in one, or as a key. */
export function renameReps<T>(value: T, world: World): T {
  const rosters = [world.roster, ...world.calls.flatMap(({ roster }) => roster ?? [])];
  const ids = new Set(rosters.flatMap(({ reps }) => reps.map(({ id }) => id)));
  return renamed(value, ids);
}

function renamed<T>(value: T, ids: ReadonlySet<string>): T;
function renamed(value: unknown, ids: ReadonlySet<string>): unknown {
  if (typeof value === "string") return value.replace(/[\w-]+/g, (word) => (ids.has(word) ? `x-${word}` : word));
  if (Array.isArray(value)) return value.map((item: unknown) => renamed(item, ids));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]: [string, unknown]) => [renamed(key, ids), renamed(member, ids)]),
  );
}
