import { compareText } from "../kernel/compare-text.js";
import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { quote } from "../kernel/quote.js";
import type { Given } from "../model/field.js";
import { convertScalar } from "../prepare/convert-scalar.js";
import { normalizeText } from "../prepare/normalize-text.js";
import { cleaningSteps } from "./cleaning-steps.js";
import type { Draft } from "./draft.js";

/** Aliases that are one after cleaning but say different things, and aliases for values that the field cannot have. */
export function checkAliases(field: Draft<Given>, type: Given["type"], path: string): readonly Issue[] {
  const steps = cleaningSteps(field, type);
  const values = field.values === undefined ? null : new Set(field.values);
  const first = new Map<string, string>();
  const aliases = field.aliases ?? {};
  return Object.keys(aliases)
    .sort(compareText)
    .flatMap((alias): readonly Issue[] => {
      const target = aliases[alias];
      const cleaned = normalizeText(alias, steps);
      const before = first.get(cleaned) ?? alias;
      first.set(cleaned, before);
      const at = childPath(path, alias);
      if (aliases[before] !== target) return [collision(at, alias, before, cleaned)];
      return typeof target === "string" && !fits(target, type, values) ? [misfit(at, target, type)] : [];
    });
}

function fits(target: string, type: Given["type"], values: ReadonlySet<string | undefined> | null): boolean {
  const value = type === "list" ? target : convertScalar(type, target);
  return value !== undefined && (values === null || values.has(String(value)));
}

function collision(path: string, alias: string, before: string, cleaned: string): Issue {
  return {
    path,
    code: "alias_collision",
    message: `the aliases \`${quote(before)}\` and \`${quote(alias)}\` are both \`${quote(cleaned)}\` once cleaned, but stand for different values`,
    remedy: "keep one of them, or drop the step of `normalize` that makes them equal",
  };
}

function misfit(path: string, target: string, type: Given["type"]): Issue {
  return {
    path,
    code: "alias_misfit",
    message: `\`${quote(target)}\` is no value that this field of type \`${type}\` can have`,
    remedy: "write a value that fits `type` and `values`, or null to count as missing",
  };
}
