import type { Router } from "../engine.js";
import { createError } from "../kernel/errors.js";
import { isRecord } from "../kernel/is-record.js";
import type { Issue } from "../kernel/issue.js";
import { optionIssue } from "../kernel/option-issue.js";
import type { ExplainLevel } from "../model/explanation.js";
import type { RotationStore } from "../store/rotation-store.js";
import type { Keep } from "./keep.js";
import type { Note } from "./note.js";

const ROUTER_REMEDY = "pass what `createRouter` returned";
const ROUTER_METHODS: readonly string[] = ["route", "needs", "record", "read", "followUp", "eventNeeds", "session"];

/** What a dispatcher is made of. */
export interface DispatcherOptions {
  readonly router: Router;
  readonly store: RotationStore;
  /** Keeps the data of one host apart from another's in the same store. */
  readonly tenant: string;
  /** The time now in epoch milliseconds, such as `Date.now`. */
  readonly clock: () => number;
  /**
   * Resolves when a batch that lost several races may try again; `retry` counts from 1. The longer and the more by chance,
   * the fewer races: `(retry) => setTimeout(Math.random() * 2 ** Math.min(retry, 8))` of `node:timers/promises`.
   */
  readonly jitter: (retry: number) => Promise<unknown>;
  /** Is told what happens; see `Note`. What it throws is ignored. */
  readonly observe?: (note: Note) => void;
  /** How much to explain of each decision; default `brief`. */
  readonly explain?: ExplainLevel;
  /** Leads and events that may wait at once; default 10,000. */
  readonly maxQueue?: number;
  /** Leads and events that are committed together at most; default 256. */
  readonly maxBatch?: number;
  /** How far an `at` may be ahead of the clock; default 5,000. */
  readonly maxSkewMs?: number;
  /** How long what nobody needs any more is kept; default 30 days for records of leads and events, and no capsules. */
  readonly keep?: Partial<Keep>;
}

/** The same, complete. */
export type Settings = Omit<Required<DispatcherOptions>, "keep"> & { readonly keep: Keep };

const THIRTY_DAYS_MS = 2_592_000_000;
const EXPLAINED: readonly unknown[] = ["none", "brief", "full"] satisfies ExplainLevel[];
const KEYS: readonly string[] = [
  ...["router", "store", "tenant", "clock", "jitter", "observe", "explain"],
  ...["maxQueue", "maxBatch", "maxSkewMs", "keep"],
];

/**
 * The options with what they leave out.
 *
 * @throws an `OptionsError` with every issue.
 */
export function completeOptions(options: DispatcherOptions): Settings {
  if (!isRecord(options))
    throw refusal([optionIssue("options", options, "pass `{ router, store, tenant, clock, jitter }`")]);
  const settings: Settings = {
    ...{ explain: "brief", maxQueue: 10_000, maxBatch: 256, maxSkewMs: 5_000 },
    ...options,
    observe: quietly(options.observe),
    keep: { recordsMs: THIRTY_DAYS_MS, eventsMs: THIRTY_DAYS_MS, capsulesMs: 0, ...options.keep },
  };
  const issues = [
    ...settingIssues(settings),
    ...keepIssues(settings.keep),
    ...observerIssues(options),
    ...strangers(options),
  ];
  if (issues.length > 0) throw refusal(issues);
  return settings;
}

/**
 * That the router to go on with is one.
 *
 * @throws an `OptionsError` for anything else.
 */
export function assertRouter(router: unknown): void {
  if (!isRouter(router)) throw refusal([optionIssue("router", router, ROUTER_REMEDY)]);
}

function isRouter(router: unknown): boolean {
  return hasMethods(router, ROUTER_METHODS);
}

function refusal(issues: readonly Issue[]): Error {
  return createError("OptionsError", "options_invalid", issues);
}

function settingIssues(settings: Settings): readonly Issue[] {
  const { router, store, tenant, clock, jitter, explain, maxQueue, maxBatch, maxSkewMs } = settings;
  const wrong: readonly (readonly [path: string, value: unknown, fits: boolean, remedy: string])[] = [
    ["router", router, isRouter(router), ROUTER_REMEDY],
    [
      "store",
      store,
      hasMethods(store, ["load", "commit", "due", "erase", "purge"]),
      "pass a store, such as `memoryStore()`",
    ],
    ["tenant", tenant, typeof tenant === "string" && tenant !== "", "pass a text that names whose data these are"],
    ["clock", clock, typeof clock === "function", "pass a function that gives the time now, such as `Date.now`"],
    ["jitter", jitter, typeof jitter === "function", "pass a function that resolves after a short while"],
    ["explain", explain, EXPLAINED.includes(explain), "use `none`, `brief` or `full`"],
    ["maxQueue", maxQueue, isPositive(maxQueue), "pass how many may wait, from 1"],
    ["maxBatch", maxBatch, isPositive(maxBatch), "pass how many are committed together, from 1"],
    ["maxSkewMs", maxSkewMs, isDuration(maxSkewMs), "pass milliseconds, from 0"],
  ];
  return wrong.filter(([, , fits]) => !fits).map(([path, value, , remedy]) => optionIssue(path, value, remedy));
}

function keepIssues(keep: Keep): readonly Issue[] {
  const wrong = Object.entries(keep).filter(([, durationMs]) => !isDuration(durationMs));
  const issues = wrong.map(([key, value]) => optionIssue(`keep.${key}`, value, "pass milliseconds, from 0"));
  if (issues.length > 0 || keep.capsulesMs <= keep.recordsMs) return issues;
  const remedy = "pass at most `keep.recordsMs`: the capsules of a lead to be forgotten are found by its record";
  return [optionIssue("keep.capsulesMs", keep.capsulesMs, remedy)];
}

// Checked as it was given: in the settings it is wrapped.
function observerIssues({ observe }: DispatcherOptions): readonly Issue[] {
  const fits = observe === undefined || typeof observe === "function";
  return fits ? [] : [optionIssue("observe", observe, "pass a function that takes a note, or leave it out")];
}

function strangers(options: object): readonly Issue[] {
  const strange = Object.keys(options).filter((key) => !KEYS.includes(key));
  return strange.map((key) => optionIssue(`options.${key}`, key, `use ${KEYS.join(", ")}`));
}

function hasMethods(value: unknown, names: readonly string[]): boolean {
  return isRecord(value) && names.every((name) => typeof value[name] === "function");
}

function isPositive(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 1;
}

function isDuration(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function quietly(observe: ((note: Note) => void) | undefined): (note: Note) => void {
  if (observe === undefined) return () => {};
  return (note) => {
    try {
      const told: unknown = observe(note);
      // Nobody else listens, and Node ends a process for that.
      if (told instanceof Promise) told.catch(() => {});
    } catch {
      // An observer that fails must not cost anybody a lead.
    }
  };
}
