import * as z from "zod/mini";
import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { chooseOption } from "./choose-option.js";
import {
  badKey,
  conflictingKeys,
  keyless,
  missingKey,
  outOfRange,
  unknownKey,
  writeOneOf,
  wrongType,
  wrongValue,
} from "./shape-issues.js";
import { shapeWord } from "./shape-words.js";

type ZodIssue = z.core.$ZodIssue;

/** One fault of shape: what to say, where it stands, and whether the value there cannot be read on. */
export interface ShapeFault {
  readonly keys: readonly (string | number)[];
  readonly issue: Issue;
  readonly unfit: boolean;
}

interface Place {
  readonly root: unknown;
  readonly keys: readonly (string | number)[];
}

/** Every fault of shape of a document under a schema; none if it has the schema's type. */
export function shapeFaults(schema: z.core.$ZodType, document: unknown): readonly ShapeFault[] {
  const result = z.safeParse(schema, document);
  if (result.success) return [];
  const faults = result.error.issues.flatMap((issue) => faultsOf(issue, { root: document, keys: [] }));
  const offered = new Set(faults.flatMap(offeredPath));
  return distinct(faults).filter(({ issue }) => issue.code !== "missing_key" || !offered.has(issue.path));
}

// A text that fails two checks of one format has one fault.
function distinct(faults: readonly ShapeFault[]): readonly ShapeFault[] {
  const byPlace = new Map(faults.map((fault) => [`${fault.issue.code} ${fault.issue.path}`, fault]));
  return [...byPlace.values()];
}

// Where an unknown key is a misspelt one, that the right one is missing goes without saying.
function offeredPath({ keys, issue }: ShapeFault): string[] {
  const offer = /^did you mean `(.*)`\?$/.exec(issue.remedy)?.[1];
  return issue.code === "unknown_key" && offer !== undefined ? [childPath(pathOf(keys.slice(0, -1)), offer)] : [];
}

function faultsOf(issue: ZodIssue, outer: Place): readonly ShapeFault[] {
  const place: Place = { root: outer.root, keys: [...outer.keys, ...issue.path.map(plainKey)] };
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKeyFault(issue.message, key, place));
  if (issue.code === "invalid_union" && issue.discriminator === undefined && valueAt(place) !== undefined) {
    return unionFaults(issue, place);
  }
  return [{ keys: place.keys, issue: simpleIssue(issue, place), unfit: true }];
}

function plainKey(key: PropertyKey): string | number {
  return typeof key === "symbol" ? String(key) : key;
}

function unknownKeyFault(kind: string, key: string, { root, keys }: Place): ShapeFault {
  const siblings = Object.keys(Object(valueAt({ root, keys })));
  return { keys: [...keys, key], issue: unknownKey(pathOf(keys), key, kind, siblings), unfit: false };
}

function unionFaults(issue: ZodIssue & { code: "invalid_union" }, place: Place): readonly ShapeFault[] {
  const value = valueAt(place);
  const path = pathOf(place.keys);
  const choice = chooseOption(issue.message, issue.errors, value);
  if (choice.kind === "mismatch") {
    return [{ keys: place.keys, issue: wrongType(path, value, shapeWord(issue.message)), unfit: true }];
  }
  const faults = choice.issues.flatMap((inner) => faultsOf(inner, place));
  if (choice.kind === "option") return faults;
  const own = choice.kind === "keyless" ? keyless(path, choice.keys) : conflictingKeys(path, choice.keys);
  return [{ keys: place.keys, issue: own, unfit: true }, ...faults];
}

function simpleIssue(issue: ZodIssue, place: Place): Issue {
  const path = pathOf(place.keys);
  const value = valueAt(place);
  if (issue.code === "invalid_key") return badKey(path, place.keys.at(-1), shapeWord(issue.issues[0]?.message ?? ""));
  const word = shapeWord(issue.message, issue.code === "invalid_type" ? issue.expected : "");
  if (value === undefined) {
    const remedy = issue.code === "invalid_value" ? writeOneOf(issue.values) : word.remedy;
    return missingKey(path, place.keys.at(-1), remedy);
  }
  switch (issue.code) {
    case "invalid_type":
      return wrongType(path, value, word);
    case "invalid_value":
      return wrongValue(path, value, issue.values);
    case "invalid_union":
      return wrongValue(path, value, "options" in issue ? (issue.options ?? []) : []);
    case "too_small":
      return outOfRange(path, value, boundRemedy("at least", issue.minimum, issue.origin));
    case "too_big":
      return outOfRange(path, value, boundRemedy("at most", issue.maximum, issue.origin));
    default:
      return { ...wrongType(path, value, word), code: word.code };
  }
}

function boundRemedy(which: string, bound: number | bigint, origin: string): string {
  const one = origin === "array" ? " entry" : origin === "string" ? " character" : "";
  const many = origin === "array" ? " entries" : origin === "string" ? " characters" : "";
  return `write ${which} ${bound}${bound === 1 ? one : many}`;
}

function pathOf(keys: readonly (string | number)[]): string {
  return keys.reduce<string>(childPath, "");
}

function valueAt({ root, keys }: Place): unknown {
  let value: unknown = root;
  for (const key of keys) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
