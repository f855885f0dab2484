import seedrandom from "seedrandom";
import type { FieldValues } from "./mine-fields.js";

/** What generated leads hold beside what the ruleset names. */
export interface Vocabulary {
  readonly fields: FieldValues;
  /** Fields that a ruleset declares as lists: they hold several values. */
  readonly lists: ReadonlySet<string>;
  /** Ids of reps, for fields that name one. */
  readonly reps: readonly string[];
}

const MISSING = 0.12;
/** Of a field that is compared with nothing: whether it is there at all is what decides. */
const MOSTLY_MISSING = 0.8;
const STRANGER = 0.1;
const MINUTE_MS = 60_000;

/** So many leads, one every few minutes from an instant on; the same for the same seed. */
export function generateLeads({ fields, lists, reps }: Vocabulary, count: number, firstAt: number, seed: string) {
  const next = seedrandom.alea(seed);
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(next() * items.length)];
  const drawValue = (path: string, values: readonly unknown[]): unknown => {
    if (next() < (values.length === 0 ? MOSTLY_MISSING : MISSING)) return undefined;
    if (values.length === 0) return /rep|agent|owner|ae$/i.test(path) ? pick(reps) : pick(["a", "b", 1, 100]);
    if (next() < STRANGER)
      return typeof values[0] === "number" ? Math.floor(next() * 5_000) : `stranger ${Math.floor(next() * 50)}`;
    return lists.has(path) ? [pick(values), pick(values)] : pick(values);
  };
  let at = firstAt;
  return Array.from({ length: count }, (_, index) => {
    at += Math.floor(next() * 8 * MINUTE_MS);
    const lead: { [key: string]: unknown } = { id: `L-${index + 1}` };
    for (const [path, values] of fields) setPath(lead, path.split("."), drawValue(path, values));
    return { lead: { ...lead, id: `L-${index + 1}` }, at };
  });
}

function setPath(target: { [key: string]: unknown }, keys: readonly string[], value: unknown): void {
  const [key = "", ...rest] = keys;
  if (value === undefined) return;
  if (rest.length === 0) {
    target[key] ??= value;
    return;
  }
  const inner = target[key];
  const next = typeof inner === "object" && inner !== null ? { ...inner } : {};
  target[key] = next;
  setPath(next, rest, value);
}
