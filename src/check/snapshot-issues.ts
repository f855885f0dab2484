import type { Issue } from "../kernel/issue.js";
import type { Limits } from "../model/limits.js";

/** A value that JSON has no way to write. */
export function notJson(path: string, name: string): Issue {
  return {
    path,
    code: "not_json",
    message: `\`${name}\` is not JSON`,
    remedy: "give plain JSON: objects, lists, texts, finite numbers, booleans and null",
  };
}

/** An object that contains itself. */
export function cycle(path: string, outer: string): Issue {
  return {
    path,
    code: "cycle",
    message: `contains itself: this is the same object as \`${outer === "" ? "(root)" : outer}\``,
    remedy: "give plain JSON, which has no cycles",
  };
}

/** A value that throws when it is read. */
export function unreadable(path: string): Issue {
  return { path, code: "unreadable", message: "throws when it is read", remedy: "give plain JSON without accessors" };
}

/** The key `__proto__`. */
export function refusedKey(path: string): Issue {
  return { path, code: "refused_key", message: "the key `__proto__` is refused", remedy: "choose another name" };
}

/** Nesting over the limit. */
export function tooDeep(path: string, depth: number): Issue {
  return {
    path,
    code: "limit_exceeded",
    message: `the document is nested deeper than \`${depth}\` levels`,
    remedy: "nest less deeply, or raise `limits.depth`",
  };
}

/** A document over the limits on its size. */
export function tooLarge(limits: Limits): Issue {
  return {
    path: "",
    code: "limit_exceeded",
    message: `the document holds more than \`${limits.documentNodes}\` values or \`${limits.documentCharacters}\` characters`,
    remedy: "make it smaller, or raise `limits.documentNodes` and `limits.documentCharacters`",
  };
}
