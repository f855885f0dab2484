import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { quote } from "../kernel/quote.js";
import type { Given } from "../model/field.js";
import type { Json } from "../model/json.js";
import { convertScalar } from "../prepare/convert-scalar.js";
import { normalizeText } from "../prepare/normalize-text.js";
import { parseInstant } from "../time/parse-instant.js";
import { checkAliases } from "./check-aliases.js";
import { cleaningSteps } from "./cleaning-steps.js";
import type { Draft } from "./draft.js";

type DraftGiven = Draft<Given & { default?: Json }>;
type GivenType = Given["type"];

/** What a declaration says beside its type: bounds, values, aliases and the default must fit it. */
export function checkGiven(field: DraftGiven, path: string): readonly Issue[] {
  if (field.type === undefined) return [];
  return [
    ...checkBounds(field, field.type, path),
    ...checkValues(field, field.type, `${path}.values`),
    ...checkAliases(field, field.type, `${path}.aliases`),
    ...checkDefault(field.default, field.type, `${path}.default`),
  ];
}

function checkBounds({ min, max }: DraftGiven, type: GivenType, path: string): readonly Issue[] {
  const numeric = type === "integer" || type === "number";
  const bounds = Object.entries({ min, max }).filter(([, bound]) => bound !== undefined);
  if (!numeric) return bounds.map(([name]) => misplacedBound(`${path}.${name}`, name, type));
  if (min === undefined || max === undefined || min <= max) return [];
  const message = `\`min\` is \`${min}\`, above \`max\`, which is \`${max}\``;
  return [{ path: `${path}.min`, code: "min_above_max", message, remedy: "swap them, or drop one" }];
}

function misplacedBound(path: string, name: string, type: GivenType): Issue {
  const message = `\`${name}\` says nothing of a field of type \`${type}\``;
  return { path, code: "misplaced_bound", message, remedy: "remove it, or make the field an `integer` or `number`" };
}

// Values are compared after cleaning and aliases: one that cleaning would change is seen only if an alias gives it.
function checkValues(field: DraftGiven, type: GivenType, path: string): readonly Issue[] {
  const steps = cleaningSteps(field, type);
  const targets = new Set(Object.values(field.aliases ?? {}));
  return (field.values ?? []).flatMap((value, index) => {
    if (value === undefined) return [];
    const clean = targets.has(value) || normalizeText(value, steps) === value;
    const fits = type === "list" || String(convertScalar(type, value)) === value;
    return clean && fits ? [] : [valueMisfit(childPath(path, index), value, type)];
  });
}

function valueMisfit(path: string, value: string, type: GivenType): Issue {
  return {
    path,
    code: "value_misfit",
    message: `no lead can have the value \`${quote(value)}\` once it is read as \`${type}\``,
    remedy: "write the value as it is after `normalize` and for this type",
  };
}

function checkDefault(value: unknown, type: GivenType, path: string): readonly Issue[] {
  if (value === undefined || !isJson(value) || fitsAsDefault(value, type)) return [];
  const message = `the default \`${quote(value)}\` is not of type \`${type}\``;
  return [
    {
      path,
      code: "default_misfit",
      message,
      remedy: "write it as conditions should read it: a number without quotes, a real day",
    },
  ];
}

function fitsAsDefault(value: Json, type: GivenType): boolean {
  if (type === "list") return Array.isArray(value) && value.every((item) => typeof item !== "object" || item === null);
  return type === "instant" ? parseInstant(value) !== null : convertScalar(type, value) === value;
}

function isJson(value: unknown): value is Json {
  return value !== undefined;
}
