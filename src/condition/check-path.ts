import type { Issue } from "../kernel/issue.js";
import { quote } from "../kernel/quote.js";
import type { Json } from "../model/json.js";
import { LONGEST_PATH, MOST_STEPS } from "../model/path-limits.js";
import { REP_KEYS } from "../model/rep-keys.js";
import type { CheckContext } from "./check-context.js";

/** Every fault in a path that `var`, `missing` or `is` reads. */
export function checkPath(key: Json, path: string, context: CheckContext): Issue[] {
  if (typeof key === "object" && key !== null) return [computedPath(path)];
  if (key === null || key === "") return context.inItem ? [] : [wholeLead(path)];
  if (typeof key !== "string" && !isIndex(key)) return [badPath(key, path)];
  const text = String(key);
  if (text.length > LONGEST_PATH || text.split(".").length > MOST_STEPS) return [longPath(text, path)];
  return context.inItem ? [] : checkScope(text, path, context);
}

function isIndex(key: Json): boolean {
  return typeof key === "number" && Number.isSafeInteger(key) && key >= 0;
}

function checkScope(read: string, path: string, { scope, roles, decided, suggest }: CheckContext): Issue[] {
  const [root, name = ""] = read.split(".");
  if (root === "chosen" && !roles.includes(name)) return [danglingRole(read, suggest(name, roles), path)];
  if (root === "rep" ? scope === "lead" : scope === "rep") return [wrongScope(read, path, scope)];
  if (root === "chosen" && !decided.includes(name)) return [undecidedRole(read, decided, path)];
  return root === "rep" && name !== "id" && REP_KEYS.includes(name) ? [unknownRepAttribute(read, name, path)] : [];
}

function computedPath(path: string): Issue {
  return {
    path,
    code: "computed_path",
    message: "the path that is read is not written out",
    remedy: "write the path as a text: which fields a ruleset reads must be known when it is loaded",
  };
}

function wholeLead(path: string): Issue {
  return {
    path,
    code: "empty_path",
    message: "the empty path would read the whole lead",
    remedy: 'name a field; `{ "var": "" }` is the item inside `some`, `all`, `none`, `filter` and `map`',
  };
}

function badPath(key: Json, path: string): Issue {
  return {
    path,
    code: "bad_path",
    message: `\`${quote(key)}\` is not a path`,
    remedy: "write a text like `account.rep`, or the index of an item",
  };
}

function longPath(read: string, path: string): Issue {
  return {
    path,
    code: "path_too_long",
    message: `the path \`${quote(read)}\` is too long`,
    remedy: `use at most ${LONGEST_PATH} characters and ${MOST_STEPS} steps`,
  };
}

function danglingRole(read: string, nearest: string | null, path: string): Issue {
  const message = `\`${quote(read)}\` reads nothing: behind \`chosen\` stands the role whose rep is meant`;
  const remedy = nearest === null ? "name one of the ruleset's `roles`" : `did you mean \`chosen.${quote(nearest)}\`?`;
  return { path, code: "dangling_role", message, remedy };
}

function undecidedRole(read: string, decided: readonly string[], path: string): Issue {
  const message = `\`${quote(read)}\` reads nothing: nobody has been chosen for that role yet`;
  const earlier = decided.map((role) => `\`${quote(`chosen.${role}`)}\``).join(" or ");
  const remedy =
    decided.length === 0
      ? "roles are decided in their order: read the first of them in the steps of a later one"
      : `read ${earlier}, or change the order of \`roles\``;
  return { path, code: "undecided_role", message, remedy };
}

function wrongScope(read: string, path: string, scope: "lead" | "rep" | "both"): Issue {
  const [may, remedy] =
    scope === "rep"
      ? ["only the rep may be read", "write `rep.…`; what depends on the lead belongs in `requires`"]
      : ["no rep is judged", "move the condition to `requires` of the pool or target"];
  return { path, code: "wrong_scope", message: `\`${quote(read)}\` is read where ${may}`, remedy };
}

function unknownRepAttribute(read: string, name: string, path: string): Issue {
  const remedy =
    name === "attributes"
      ? "leave out `attributes`: write `rep.` and the attribute's name"
      : "repeat the fact as an attribute under another name";
  const message = `\`${quote(read)}\` reads nothing: of a rep there are its \`id\` and its attributes, none of which may be called \`${name}\``;
  return { path, code: "unknown_rep_attribute", message, remedy };
}
