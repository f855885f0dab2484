import { createError } from "../kernel/errors.js";
import { isRecord } from "../kernel/is-record.js";
import type { Issue } from "../kernel/issue.js";
import { optionIssue } from "../kernel/option-issue.js";
import { quote } from "../kernel/quote.js";
import type { ExplainLevel } from "../model/explanation.js";
import type { History } from "../model/history.js";
import type { State } from "../model/state.js";
import { assertState } from "../state/assert-state.js";
import { isCount } from "../state/check-state.js";
import type { Standing } from "../targets/standing.js";
import { storedStanding } from "../targets/stored-standing.js";
import { parseInstant } from "../time/parse-instant.js";
import type { Call } from "./call.js";
import { checkDecided } from "./check-decided.js";

/** What `route` is told beside the lead. */
export interface RouteOptions extends SessionOptions {
  /** The state as the host has it; see `initialState` and `applyChanges`. */
  readonly state: State;
}

/** What a session's `route` is told beside the lead. */
export interface SessionOptions {
  /** The instant of the decision: epoch milliseconds, or `2026-11-23T09:00:00-06:00`; years 2000–2100. */
  readonly at: number | string;
  /** What happened to this lead before. */
  readonly history?: History;
  /** How much to explain; default `brief`. */
  readonly explain?: ExplainLevel;
}

const LEVELS: readonly unknown[] = ["none", "brief", "full"];
const SESSION_OPTIONS: readonly string[] = ["at", "history", "explain"];
const ROUTE_OPTIONS: readonly string[] = ["state", ...SESSION_OPTIONS];
const NO_ISSUES: readonly Issue[] = Object.freeze([]);
const HISTORY: readonly string[] = ["since", "attempt", "tried", "credited", "decided"];

/**
 * Checks the options of one call.
 *
 * @throws an `OptionsError` with every issue, or a `StateError` when the state is not one.
 */
export function checkCall(options: RouteOptions): Call {
  const at = checkOptions(options, ROUTE_OPTIONS, "pass `{ state, at }`");
  assertState(options.state);
  return callOf(storedStanding(options.state), at, options);
}

/**
 * Checks the options of one call of a session.
 *
 * @throws an `OptionsError` with every issue.
 */
export function checkSessionCall(options: SessionOptions, standing: Standing): Call {
  return callOf(standing, checkOptions(options, SESSION_OPTIONS, "pass `{ at }`"), options);
}

function callOf(standing: Standing, at: number, { history, explain = "brief" }: SessionOptions): Call {
  return { standing, at, history: history && copyHistory(history), explain };
}

/** The instant of the call; throws when anything is wrong with its options. */
function checkOptions(options: SessionOptions, known: readonly string[], remedy: string): number {
  const at = parseInstant(options?.at);
  const issues = isRecord(options) ? callIssues(options, known, at) : [optionIssue("options", options, remedy)];
  if (at === null || issues.length > 0) throw createError("OptionsError", "options_invalid", issues);
  return at;
}

// A copy, so that a host that changes its own afterwards changes no decision.
function copyHistory({ since, attempt, tried, decided }: History): History {
  return {
    ...(since !== undefined && { since }),
    ...(attempt !== undefined && { attempt }),
    ...(tried !== undefined && { tried: [...tried] }),
    ...(decided !== undefined && { decided }),
  };
}

function callIssues(options: SessionOptions, known: readonly string[], at: number | null): readonly Issue[] {
  const { explain, history } = options;
  const strange = strangeKeys(options, known, "options");
  const isLevel = explain === undefined || LEVELS.includes(explain);
  if (at !== null && isLevel && history === undefined) return strange;
  const issues = [...strange];
  if (at === null) {
    issues.push(
      optionIssue("at", options.at, "pass epoch milliseconds or `2026-11-23T09:00:00-06:00`, years 2000 to 2100"),
    );
  }
  if (!isLevel) issues.push(optionIssue("explain", explain, 'pass "none", "brief" or "full"'));
  return history === undefined ? issues : [...issues, ...historyIssues(history)];
}

/** The issues of a history; none when it is one. */
export function historyIssues(history: History): readonly Issue[] {
  if (!isRecord(history)) return [optionIssue("history", history, "pass `{ since, attempt, tried }` or leave it out")];
  const issues = [...strangeKeys(history, HISTORY, "history")];
  const { since, attempt, tried, credited, decided } = history;
  if (since !== undefined && parseInstant(since) === null) {
    issues.push(optionIssue("history.since", since, "pass epoch milliseconds or an instant with an offset"));
  }
  if (attempt !== undefined && !isCount(attempt)) {
    issues.push(optionIssue("history.attempt", attempt, "pass how often the lead was assigned, from 0"));
  }
  if (tried !== undefined && !(Array.isArray(tried) && tried.every((rep) => typeof rep === "string"))) {
    issues.push(optionIssue("history.tried", tried, "pass the ids of the reps who had the lead, newest first"));
  }
  if (credited !== undefined && typeof credited !== "boolean") {
    issues.push(optionIssue("history.credited", credited, "pass whether a turn was owed for the lead already"));
  }
  if (decided !== undefined) issues.push(...checkDecided(decided, "history.decided"));
  return issues;
}

/** The issues of keys that nothing reads. */
export function strangeKeys(given: object, known: readonly string[], path: string): readonly Issue[] {
  const keys = Object.keys(given);
  if (keys.every((key) => known.includes(key))) return NO_ISSUES;
  const strange = keys.filter((key) => !known.includes(key));
  return strange.map((key) => ({
    path: `${path}.${key}`,
    code: "unknown_key",
    message: `\`${quote(key)}\` is no key of \`${path}\``,
    remedy: `use ${known.join(", ")}`,
  }));
}
