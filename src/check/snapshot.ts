import { isContainer } from "../kernel/is-container.js";
import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import type { Limits } from "../model/limits.js";
import { foreignName } from "../prepare/foreign-name.js";
import { cycle, notJson, refusedKey, tooDeep, tooLarge, unreadable } from "./snapshot-issues.js";

/** A copy of a document that holds plain JSON only, and what had to be left out of it. */
export interface Snapshot {
  /** Lists and objects that inherit nothing; `null` where the document holds anything but JSON. */
  readonly value: unknown;
  readonly issues: readonly Issue[];
  /** The document is over a limit on its size, so that nothing of it is copied. */
  readonly exceeded: boolean;
}

type Copy = unknown[] | { [key: string]: unknown };

/** A list or object that is being copied, and how far. */
interface Container {
  readonly source: object;
  readonly copy: Copy;
  readonly parent: Container | null;
  readonly key: string | number;
  readonly depth: number;
  /** `null`: a list. */
  readonly keys: readonly string[] | null;
  readonly length: number;
  next: number;
}

interface Reading {
  readonly limits: Limits;
  readonly issues: Issue[];
  /** The innermost container that is not read to its end. */
  current: Container | null;
  nodes: number;
  characters: number;
}

const UNREADABLE = Symbol("unreadable");

// Objects that inherit from an empty object inherit nothing, like those without prototype, and are twice as fast.
const BARE: object = Object.freeze(Object.create(null));

/**
 * Copies a document, reading each own enumerable property once; members that are `undefined` do not exist, as in JSON.
 * Never throws and never recurses, whatever it is given: cycles, accessors that throw, proxies, any depth.
 */
export function snapshot(document: unknown, limits: Limits): Snapshot {
  const reading: Reading = { limits, issues: [], current: null, nodes: 0, characters: 0 };
  const value = copyValue(document, null, "", reading);
  for (let { current } = reading; current !== null; current = reading.current) {
    if (isExceeded(reading)) return { value: null, issues: [tooLarge(limits)], exceeded: true };
    if (current.next < current.length) readNext(current, reading);
    else reading.current = current.parent;
  }
  if (isExceeded(reading)) return { value: null, issues: [tooLarge(limits)], exceeded: true };
  return { value, issues: reading.issues, exceeded: false };
}

function isExceeded({ nodes, characters, limits }: Reading): boolean {
  return nodes > limits.documentNodes || characters > limits.documentCharacters;
}

function readNext(container: Container, reading: Reading): void {
  const { copy, keys, next } = container;
  container.next = next + 1;
  if (Array.isArray(copy)) copy.push(copyValue(readMember(container.source, next), container, next, reading));
  else readMemberNamed(keys?.[next] ?? "", container, copy, reading);
}

function readMemberNamed(key: string, container: Container, copy: { [key: string]: unknown }, reading: Reading): void {
  reading.characters += key.length;
  const member = readMember(container.source, key);
  if (key === "__proto__") reading.issues.push(refusedKey(pathOf(container, key)));
  else if (member !== undefined) copy[key] = copyValue(member, container, key, reading);
}

function ownKeys(source: object, parent: Container | null, key: string | number, reading: Reading): readonly string[] {
  try {
    return Object.keys(source);
  } catch {
    reading.issues.push(unreadable(pathOf(parent, key)));
    return [];
  }
}

function lengthOf(source: object): number {
  const length = readMember(source, "length");
  return typeof length === "number" ? length : 0;
}

function readMember(source: object, key: string | number): unknown {
  try {
    return isContainer(source) ? source[key] : undefined;
  } catch {
    return UNREADABLE;
  }
}

function copyValue(value: unknown, parent: Container | null, key: string | number, reading: Reading): unknown {
  reading.nodes += 1;
  if (typeof value === "string") reading.characters += value.length;
  if (isScalar(value)) return value;
  if (typeof value === "object" && value !== null) return copyContainer(value, parent, key, reading);
  const path = pathOf(parent, key);
  reading.issues.push(value === UNREADABLE ? unreadable(path) : notJson(path, nameOf(value)));
  return null;
}

function isScalar(value: unknown): boolean {
  return value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}

function nameOf(value: unknown): string {
  return typeof value === "number" ? String(value) : typeof value;
}

function copyContainer(source: object, parent: Container | null, key: string | number, reading: Reading): unknown {
  const depth = parent === null ? 1 : parent.depth + 1;
  const kind = kindOf(source);
  const issue = containerIssue(source, kind, parent, key, reading.limits);
  if (issue !== null) {
    reading.issues.push(issue);
    return null;
  }
  const copy: Copy = kind === "list" ? [] : Object.create(BARE);
  const keys = kind === "list" ? null : ownKeys(source, parent, key, reading);
  const length = keys === null ? lengthOf(source) : keys.length;
  reading.current = { source, copy, parent, key, depth, keys, length, next: 0 };
  return copy;
}

/** `list`, `object`, `null` where not even that can be asked, or the name of what is no JSON. */
function kindOf(source: object): string | null {
  try {
    if (Array.isArray(source)) return "list";
    const prototype: unknown = Object.getPrototypeOf(source);
    return prototype === Object.prototype || prototype === null ? "object" : (foreignName(source) ?? "object");
  } catch {
    return null;
  }
}

function containerIssue(
  source: object,
  kind: string | null,
  parent: Container | null,
  key: string | number,
  limits: Limits,
): Issue | null {
  if (kind === null) return unreadable(pathOf(parent, key));
  if (kind !== "list" && kind !== "object") return notJson(pathOf(parent, key), kind);
  for (let outer = parent; outer !== null; outer = outer.parent) {
    if (outer.source === source) return cycle(pathOf(parent, key), pathOf(outer.parent, outer.key));
  }
  const depth = parent === null ? 1 : parent.depth + 1;
  return depth > limits.depth ? tooDeep(pathOf(parent, key), limits.depth) : null;
}

function pathOf(parent: Container | null, key: string | number): string {
  return parent === null ? "" : childPath(pathOf(parent.parent, parent.key), key);
}
