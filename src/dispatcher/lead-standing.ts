import type { Router } from "../engine.js";
import { historyOf } from "../lifecycle/history-of.js";
import type { History } from "../model/history.js";
import type { Id } from "../model/words.js";
import { type LeadBody, readLeadBody } from "./lead-body.js";

/** What a lead is to get: a decision, the answer that was recorded, or that it was forgotten. */
export type LeadStanding =
  | {
      readonly kind: "decide";
      readonly cause: Id;
      readonly history: History | undefined;
      readonly body: LeadBody | null;
    }
  | { readonly kind: "recorded"; readonly body: LeadBody }
  | { readonly kind: "forgotten" };

const NEW: LeadStanding = Object.freeze({ kind: "decide", cause: "new", history: undefined, body: null });

/**
 * What a lead is to get, by what is kept of it: it is decided once per cause. A lead that waits is due when its time has
 * come, or when it waits by a ruleset or roster that is no longer the router's.
 */
export function leadStanding(id: string, text: string | null, router: Router, at: number): LeadStanding {
  if (text === null) return NEW;
  if (text === "") return { kind: "forgotten" };
  const body = readLeadBody(id, text);
  const cause = causeOf(body, router, at);
  return cause === null ? { kind: "recorded", body } : { kind: "decide", cause, history: historyOf(body.record), body };
}

function causeOf({ record, decided, due }: LeadBody, router: Router, at: number): Id | null {
  if (due !== null) return due;
  if (record.status !== "waiting") return null;
  const elsewhere = decided.ruleset !== router.ruleset || decided.roster !== router.roster;
  return elsewhere || decided.retryAt === null || decided.retryAt <= at ? "due" : null;
}
