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

interface Container {
  readonly source: object;
  readonly copy: Copy;
  readonly parent: Container | null;
  readonly key: string | number;
  readonly depth: number;
}

interface Reading {
  readonly limits: Limits;
  readonly issues: Issue[];
  readonly pending: Container[];
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
  const reading: Reading = { limits, issues: [], pending: [], nodes: 0, characters: 0 };
  const value = copyValue(document, null, "", reading);
  for (let next = reading.pending.pop(); next !== undefined; next = reading.pending.pop()) {
    if (isExceeded(reading)) break;
    if (Array.isArray(next.copy)) readList(next, next.copy, reading);
    else readObject(next, next.copy, reading);
  }
  if (isExceeded(reading)) return { value: null, issues: [tooLarge(limits)], exceeded: true };
  return { value, issues: reading.issues, exceeded: false };
}

function isExceeded({ nodes, characters, limits }: Reading): boolean {
  return nodes > limits.documentNodes || characters > limits.documentCharacters;
}

function readList(container: Container, copy: unknown[], reading: Reading): void {
  const length = readMember(container.source, "length");
  for (let index = 0; typeof length === "number" && index < length && !isExceeded(reading); index += 1) {
    copy.push(copyValue(readMember(container.source, index), container, index, reading));
  }
}

function readObject(container: Container, copy: { [key: string]: unknown }, reading: Reading): void {
  for (const key of ownKeys(container, reading)) {
    if (isExceeded(reading)) return;
    reading.characters += key.length;
    const member = readMember(container.source, key);
    if (key === "__proto__") reading.issues.push(refusedKey(pathOf(container, key)));
    else if (member !== undefined) copy[key] = copyValue(member, container, key, reading);
  }
}

function ownKeys(container: Container, reading: Reading): readonly string[] {
  try {
    return Object.keys(container.source);
  } catch {
    reading.issues.push(unreadable(pathOf(container.parent, container.key)));
    return [];
  }
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
  reading.pending.push({ source, copy, parent, key, depth });
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
