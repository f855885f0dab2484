import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { quote } from "../kernel/quote.js";
import type { Field } from "../model/field.js";
import { LONGEST_PATH, MOST_STEPS } from "../model/path-limits.js";
import { REFUSED_FIELDS } from "../model/refused-fields.js";
import { checkGiven } from "./check-given.js";
import { checkSplit } from "./check-split.js";
import type { Draft } from "./draft.js";
import type { Examination } from "./examination.js";

/** Fields that the engine itself reads of the lead. */
const GIVEN_ONLY: readonly string[] = ["id", "receivedAt", "attempts", "previousReps"];

/** Names of fields that nothing could read, and what their declarations say. */
export function checkFields({ ruleset }: Examination): readonly Issue[] {
  return Object.entries(ruleset.fields ?? {}).flatMap(([name, field]) => {
    const path = childPath("fields", name);
    return [...checkName(name, path), ...checkOrigin(name, field, path), ...checkDeclaration(field, path)];
  });
}

function checkDeclaration(field: Draft<Field> | undefined, path: string): readonly Issue[] {
  if (field === undefined) return [];
  if ("type" in field) return checkGiven(field, path);
  if (!("split" in field)) return [];
  return [...checkSplit(field.split, `${path}.split`), ...checkNoDefault(field.default, `${path}.default`)];
}

function checkNoDefault(value: unknown, path: string): readonly Issue[] {
  if (value === undefined) return [];
  const message = `the default \`${quote(value)}\` never stands in: a split always gives one of its arms`;
  return [{ path, code: "default_without_effect", message, remedy: "remove it" }];
}

function checkOrigin(name: string, field: Draft<Field> | undefined, path: string): readonly Issue[] {
  if (field === undefined || "type" in field || !GIVEN_ONLY.includes(name)) return [];
  const message = `the field \`${quote(name)}\` may not be worked out: the engine reads it of the lead itself`;
  return [{ path, code: "refused_field", message, remedy: "give the field another name" }];
}

function checkName(name: string, path: string): readonly Issue[] {
  const segments = name.split(".");
  const [first = ""] = segments;
  if (REFUSED_FIELDS.includes(first)) {
    const message = `a field may not be called \`${quote(name)}\`: conditions read something else as \`${first}\``;
    return [{ path, code: "refused_field", message, remedy: "give the field another name, in the lead too" }];
  }
  const unreadable = segments.includes("") || segments.includes("__proto__");
  if (!unreadable && name.length <= LONGEST_PATH && segments.length <= MOST_STEPS) return [];
  const message = `\`${quote(name)}\` is not the path of a field`;
  const remedy = `write names with dots between them: at most ${MOST_STEPS} names and ${LONGEST_PATH} characters`;
  return [{ path, code: "bad_field_name", message, remedy }];
}
