import { entryIdOf } from "../eligibility/entry-ids.js";
import { createError } from "../kernel/errors.js";
import { isRecord } from "../kernel/is-record.js";
import type { Issue } from "../kernel/issue.js";
import { ownPart } from "../kernel/own-part.js";
import { quote } from "../kernel/quote.js";
import type { RoutingEvent } from "../model/event.js";
import { isIdText } from "../prepare/is-id-text.js";
import { isCount } from "../state/check-state.js";
import type { Program } from "../targets/program.js";
import { parseInstant } from "../time/parse-instant.js";

/** An event with its instant in epoch milliseconds. */
export type CheckedEvent = RoutingEvent & { readonly at: number };

type Part = { readonly fits: (value: unknown) => boolean; readonly remedy: string };

const ID: Part = { fits: isId, remedy: "pass an id: a text of 1 to 255 characters" };
const MAYBE_ID: Part = { fits: (value) => value === undefined || isId(value), remedy: `${ID.remedy}, or leave it out` };
const AT: Part = {
  fits: (value) => parseInstant(value) !== null,
  remedy: "pass epoch milliseconds or `2026-11-23T09:00:00-06:00`, years 2000 to 2100",
};
const COUNT: Part = { fits: isCount, remedy: "pass how many leads are open, from 0" };

const EVERY = { id: ID, at: AT };
const OF_HOLDER = { ...EVERY, lead: ID, rep: MAYBE_ID };

/** What each type of event says beside its type. */
const PARTS: { readonly [Type in RoutingEvent["type"]]: { readonly [key: string]: Part } } = {
  accepted: OF_HOLDER,
  rejected: OF_HOLDER,
  "no-show": OF_HOLDER,
  "sla-missed": OF_HOLDER,
  closed: { ...EVERY, lead: ID },
  reopened: { ...EVERY, lead: ID },
  reassigned: { ...EVERY, lead: ID, to: MAYBE_ID },
  "manually-assigned": { ...EVERY, lead: ID, rep: ID },
  "rep-left": { ...EVERY, rep: ID },
  counted: { ...EVERY, rep: ID, open: COUNT },
  owed: { ...EVERY, rotation: ID, partition: MAYBE_ID, rep: ID },
};

/**
 * Checks an event, which may come from anywhere.
 *
 * @throws an `EventError` with every issue.
 */
export function checkEvent(event: RoutingEvent, program: Program): CheckedEvent {
  const issues = eventIssues(event, program);
  const at = parseInstant(event?.at);
  if (at === null || issues.length > 0) throw createError("EventError", "event_invalid", issues);
  return { ...event, at };
}

function eventIssues(event: unknown, program: Program): readonly Issue[] {
  if (!isRecord(event)) return [issue("event", event, "pass an object with `type`, `id` and `at`")];
  const type = ownPart(event, "type");
  if (typeof type !== "string" || !isType(type)) {
    return [issue("event.type", type, `use one of ${Object.keys(PARTS).join(", ")}`)];
  }
  const parts = PARTS[type];
  const wrong = Object.entries(parts).filter(([key, { fits }]) => !fits(ownPart(event, key)));
  const issues = wrong.map(([key, { remedy }]) => issue(`event.${key}`, ownPart(event, key), remedy));
  for (const key of Object.keys(event)) {
    if (key !== "type" && !Object.hasOwn(parts, key)) issues.push(strangeKey(key, type));
  }
  return type === "owed" && issues.length === 0 ? turnIssues(event, program) : issues;
}

function turnIssues(event: { readonly [key: string]: unknown }, program: Program): readonly Issue[] {
  const { pools, entryIds } = program;
  const rotation = ownPart(event, "rotation");
  const id = typeof rotation === "string" ? entryIdOf(rotation, entryIds) : rotation;
  const sharing = [...pools.values()].filter(({ policy }) => policy.rotation === id);
  if (sharing.length === 0) {
    return [issue("event.rotation", rotation, "name a rotation of the ruleset: mostly it is a pool's id")];
  }
  const partition = ownPart(event, "partition");
  if (partition === undefined || sharing.some(({ policy }) => policy.partitionBy !== null)) return [];
  return [issue("event.partition", partition, "leave it out: no pool of the rotation has `partitionBy`")];
}

function isType(type: string): type is RoutingEvent["type"] {
  return Object.hasOwn(PARTS, type);
}

function isId(value: unknown): boolean {
  return typeof value === "string" && isIdText(value);
}

function issue(path: string, value: unknown, remedy: string): Issue {
  return { path, code: "event_invalid", message: `\`${path}\` cannot be \`${quote(value)}\``, remedy };
}

function strangeKey(key: string, type: RoutingEvent["type"]): Issue {
  const message = `\`${quote(key)}\` is no key of an event \`${type}\``;
  return {
    path: `event.${key}`,
    code: "unknown_key",
    message,
    remedy: `use type, ${Object.keys(PARTS[type]).join(", ")}`,
  };
}
