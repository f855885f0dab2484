import type { Note, NoteCode } from "../../src/model/decision.js";
import type { Field, Given, Split } from "../../src/model/field.js";
import type { Json } from "../../src/model/json.js";
import type { Ruleset } from "../../src/model/ruleset.js";
import { evaluate } from "./condition.js";
import { hashOf } from "./hash.js";
import { isDay, toInstant } from "./instants.js";
import { readingOf } from "./reading.js";
import { readPath, toNumber, UNKNOWN, type Value } from "./value.js";

/** The lead as conditions read it, and what was wrong with it. */
export interface Prepared {
  read(path: string): Value | undefined;
  notes: Note[];
  arms: { field: string; arm: string }[];
}

/** What the host knows of the lead's past wins over what the lead says. */
export interface Past {
  attempts: number;
  previousReps: readonly string[];
}

/** Cleans the declared fields; everything else is read as it came. */
export function prepare(lead: object, leadId: string, ruleset: Ruleset, past: Past, now: number): Prepared {
  const fields = ruleset.fields ?? {};
  const reading = readingOf(ruleset, now, read);
  return { read, notes: [...refusedNames(lead), ...fieldNotes(lead, fields)], arms: arms() };

  function read(path: string): Value | undefined {
    const field = Object.hasOwn(fields, path) ? fields[path] : undefined;
    if (field === undefined) return readInside(path);
    const value = ownValue(path, field);
    const isMissing = value === undefined || value === null || value === UNKNOWN;
    return isMissing && field.default !== undefined ? field.default : value;
  }

  /** A path that goes on from a declared field reads what that field came to. */
  function readInside(path: string): Value | undefined {
    const owner = Object.keys(fields).find((declared) => path.startsWith(`${declared}.`));
    if (owner === undefined) return readUndeclared(lead, path, past);
    const whole = read(owner);
    return whole === UNKNOWN ? UNKNOWN : readPath(whole, path.slice(owner.length + 1));
  }

  function ownValue(path: string, field: Field): Value | undefined {
    if ("derive" in field) return evaluate(field.derive, reading);
    if ("split" in field) return armOf(path, field.split);
    return clean(readPath(lead, path), field).value;
  }

  function arms() {
    return Object.entries(fields).flatMap(([field, { ...how }]) =>
      "split" in how ? [{ field, arm: armOf(field, how.split) }] : [],
    );
  }

  /** A point from 0 to 99,999 on a line that the arms cut in their order. */
  function armOf(name: string, split: Split): string {
    const key = split.key === undefined ? null : evaluate(split.key, reading);
    const keyText =
      key === null || key === "" || key === UNKNOWN ? leadId : typeof key === "string" ? key : JSON.stringify(key);
    const point = Math.floor((hashOf([ruleset.salt ?? ruleset.id, name, keyText]) * 100_000) / 2 ** 32);
    let end = 0;
    for (const { arm, share } of split.arms) {
      end += Math.round(share * 1000);
      if (point < end) return arm;
    }
    throw new Error("the arms of a split do not reach 100");
  }
}

function readUndeclared(lead: object, path: string, past: Past): Json | undefined {
  if (path === "attempts") return past.attempts;
  if (path === "previousReps") return [...past.previousReps];
  return REFUSED.includes(path.split(".")[0] ?? "") ? undefined : readPath(lead, path);
}

const REFUSED = ["rep", "chosen", "now"];

function refusedNames(lead: object): Note[] {
  return REFUSED.filter((name) => Object.hasOwn(lead, name)).map((path) => ({
    code: "refused_name",
    path,
    seen: null,
  }));
}

function fieldNotes(lead: object, fields: { [path: string]: Field }): Note[] {
  return Object.entries(fields).flatMap(([path, field]): Note[] => {
    if (!("type" in field)) return [];
    const raw = readPath(lead, path);
    const { value, note } = clean(raw, field);
    const notes: Note[] = note === undefined ? [] : [{ code: note, path, seen: shown(raw) }];
    if (field.required && value === undefined) notes.push({ code: "missing_required", path, seen: null });
    return notes;
  });
}

/** A value as notes quote it. */
export function shown(value: Json | undefined): string {
  const text = JSON.stringify(value);
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}

/** Normalise, replace aliases, then ask the type; what does not fit is missing and noted. A blank is only missing. */
function clean(raw: Json | undefined, field: Given): { value?: Json; note?: NoteCode } {
  const tidy = field.type === "list" ? raw : tidied(raw, field);
  if (isBlank(tidy)) return {};
  const value = field.type === "list" ? typedList(tidy, field) : typed(tidy, field.type);
  if (value === undefined) return { note: "wrong_type" };
  if (field.values !== undefined && !(typeof value === "string" && field.values.includes(value))) {
    return { note: "unknown_value" };
  }
  if (typeof value === "number" && (value < (field.min ?? value) || value > (field.max ?? value))) {
    return { note: "out_of_range" };
  }
  return { value };
}

/** A list of scalars without its blanks. */
function typedList(value: Json, field: Given): Json[] | undefined {
  if (!Array.isArray(value) || value.some((item) => typeof item === "object" && item !== null)) return undefined;
  return value.map((item) => tidied(item, field)).filter((item) => !isBlank(item));
}

function isBlank(value: Json | undefined): value is undefined | null | "" {
  return value === undefined || value === null || value === "";
}

function tidied<T extends Json | undefined>(value: T, field: Given): T | string | null {
  if (typeof value !== "string") return value;
  const text = normalized(value, field);
  const alias = Object.entries(field.aliases ?? {}).find(([written]) => normalized(written, field) === text);
  return alias === undefined ? text : alias[1];
}

/** A ZIP code is trimmed in any case. */
function normalized(value: string, field: Given): string {
  const trimmed = field.type === "zip" ? value.trim() : value;
  return (field.normalize ?? []).reduce((text, step) => NORMALIZERS[step](text), trimmed);
}

const NORMALIZERS = {
  trim: (text: string) => text.trim(),
  lower: (text: string) => text.toLowerCase(),
  upper: (text: string) => text.toUpperCase(),
  digits: (text: string) => text.replace(/[^0-9]/g, ""),
  fold: (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase(),
};

function typed(value: Json, type: Exclude<Given["type"], "list">): Json | undefined {
  switch (type) {
    case "string":
      return typeof value === "string" ? value : Number.isSafeInteger(value) ? String(value) : undefined;
    case "number":
      return toNumber(value);
    case "integer":
      return Number.isInteger(toNumber(value)) ? toNumber(value) : undefined;
    case "boolean":
      return value === true || value === "true" ? true : value === false || value === "false" ? false : undefined;
    case "zip":
      return fitZip(value);
    case "date":
      return typeof value === "string" && isDay(value) ? value : undefined;
    case "instant":
      return typeof value === "string" || typeof value === "number" ? toInstant(value) : undefined;
  }
}

function fitZip(value: Json): string | undefined {
  if (typeof value === "number") return /^[0-9]{5}$/.test(String(value)) ? String(value) : undefined;
  const zip = typeof value === "string" ? /^([0-9]{5})(-?[0-9]{4})?$/.exec(value.trim()) : null;
  return zip?.[1];
}
