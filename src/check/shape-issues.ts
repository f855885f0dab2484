import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { quote } from "../kernel/quote.js";
import { knownKeys } from "./known-keys.js";
import type { ShapeWord } from "./shape-words.js";
import { didYouMean } from "./suggest.js";

/** A key that the kind of object does not have; offers the nearest one that is not there yet. */
export function unknownKey(path: string, key: string, kind: string, siblings: readonly string[]): Issue {
  const known = knownKeys(kind);
  if (known.includes(key)) return misplacedKey(path, key);
  const open = known.filter((name) => !siblings.includes(name));
  return {
    path: childPath(path, key),
    code: "unknown_key",
    message: `the key \`${quote(key)}\` is unknown here`,
    remedy: didYouMean(key, open, `remove it; known here: ${inTicks(known)}`),
  };
}

// One of several kinds of object has it, but not the kind that the other keys make of this one.
function misplacedKey(path: string, key: string): Issue {
  const message = `the key \`${quote(key)}\` does not go with the others here`;
  return { path: childPath(path, key), code: "unknown_key", message, remedy: "remove it" };
}

/** A required key that is not there. */
export function missingKey(path: string, key: string | number | undefined, remedy: string): Issue {
  return {
    path,
    code: "missing_key",
    message: key === undefined ? "there is no document" : `the key \`${quote(key)}\` is missing`,
    remedy: key === undefined ? remedy : `add it: ${remedy}`,
  };
}

/** An object without any of the keys of which it needs one. */
export function keyless(path: string, keys: readonly string[]): Issue {
  return {
    path,
    code: "missing_key",
    message: `one of the keys ${inTicks(keys)} is missing`,
    remedy: "add exactly one of them",
  };
}

/** An object with several keys of which it may have one. */
export function conflictingKeys(path: string, keys: readonly string[]): Issue {
  return {
    path,
    code: "conflicting_keys",
    message: `the keys ${inTicks(keys)} stand side by side`,
    remedy: "keep exactly one of them",
  };
}

/** A key that does not fit the format of keys here. */
export function badKey(path: string, key: string | number | undefined, word: ShapeWord): Issue {
  const message = `the key \`${quote(key)}\` is not ${word.noun}`;
  return { path, code: word.code, message, remedy: word.remedy };
}

/** A value of another type. */
export function wrongType(path: string, value: unknown, word: ShapeWord): Issue {
  return { path, code: "wrong_type", message: `\`${quote(value)}\` is not ${word.noun}`, remedy: word.remedy };
}

/** A value that is none of the few allowed. */
export function wrongValue(path: string, value: unknown, allowed: readonly unknown[]): Issue {
  const words = allowed.map(String);
  const instead = isOtherSwitch(value, allowed) ? `remove the key, or ${writeOneOf(allowed)}` : writeOneOf(allowed);
  return {
    path,
    code: "bad_value",
    message: `\`${quote(value)}\` may not stand here`,
    remedy: typeof value === "string" ? didYouMean(value, words, instead) : instead,
  };
}

/** Whether `false` stands where only `true` may, or the other way round: what it would say is said by no key at all. */
function isOtherSwitch(value: unknown, allowed: readonly unknown[]): boolean {
  return typeof value === "boolean" && allowed.length === 1 && allowed[0] === !value;
}

/** What to do where one of a few values is expected. */
export function writeOneOf(allowed: readonly unknown[]): string {
  return `write ${allowed.length === 1 ? "" : "one of "}${inTicks(allowed.map(String))}`;
}

/** A number, text or list that is too small or too large. */
export function outOfRange(path: string, value: unknown, remedy: string): Issue {
  return { path, code: "out_of_range", message: `\`${quote(value)}\` is out of range`, remedy };
}

function inTicks(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(", ");
}
