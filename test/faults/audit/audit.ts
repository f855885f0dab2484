import { POOL_KEY } from "../hot-world.js";
import type { World } from "../world.js";
import { countOverLimits } from "./count-over-limits.js";
import { findDoubled } from "./find-doubled.js";
import { findUnfair } from "./find-unfair.js";
import { findWrongEntries, findWrongTurns } from "./find-wrong-entries.js";
import { type Commit, historyOfAttempts, historyOfRecords } from "./history.js";
import { orderAttempts } from "./order-attempts.js";
import type { Journals } from "./read-journals.js";
import type { StoreContent } from "./read-store.js";
import { repOf } from "./rep-of.js";
import { replay } from "./replay.js";
import { settleAttempts, type Writing } from "./settle-attempts.js";

/** What is to be audited. */
export interface Audited {
  readonly world: World;
  /** How many leads there were. */
  readonly total: number;
  readonly content: StoreContent;
  /** What was written down; `null`: nothing, the records tell all. */
  readonly journals: Journals | null;
  /** What callers were told about each assignment of each lead. */
  readonly told: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What an audit found. */
export interface Verdict {
  /** Leads that were answered or handed in and are not there. */
  readonly lost: number;
  /** Leads with two different answers, and turns without a decision. */
  readonly doubled: number;
  /** Leads placed past a cap or capacity. */
  readonly overCap: number;
  /** Decisions that gave a lead to a rep. */
  readonly placed: number;
  /** Whatever else is not as it must be. */
  readonly findings: readonly string[];
}

/** Whether a store holds what must have come of a run. */
export function audit(audited: Audited): Verdict {
  const { world, total, content, told } = audited;
  const { commits, findings } = historyFor(audited);
  const replayed = replay(world, commits);
  const doubled = findDoubled(content, replayed, told, world);
  const turns = findWrongTurns(content, replayed);
  return {
    lost: total - content.leads.size,
    doubled: doubled.length + turns.length,
    overCap: countOverLimits(world, replayed.passages),
    placed: replayed.passages.filter(({ decision }) => decision !== null && repOf(decision) !== null).length,
    findings: [
      ...doubled,
      ...turns,
      ...findings,
      ...replayed.findings,
      ...findWrongEntries(content, replayed),
      ...(world.hasEvents ? [] : findUnfair(world, replayed.passages)),
    ],
  };
}

interface History {
  readonly commits: readonly Commit[];
  readonly findings: readonly string[];
}

function historyFor({ content, journals }: Audited): History {
  if (journals === null) return { commits: historyOfRecords(content, POOL_KEY), findings: [] };
  const { entries, records } = content;
  const canBe = ({ key, revision, body }: Writing) => {
    const stored = entries.get(key) ?? records.get(key);
    if (stored === undefined || stored.revision <= revision) return false;
    return stored.revision > revision + 1 || stored.body === body;
  };
  const { committed, findings } = settleAttempts(journals.attempts, canBe);
  const ordered = orderAttempts(committed);
  const lacking = committed.length - ordered.length;
  return {
    commits: historyOfAttempts(ordered, journals),
    findings: [...findings, ...(lacking > 0 ? [`${lacking} commits are in no order at all`] : [])],
  };
}
