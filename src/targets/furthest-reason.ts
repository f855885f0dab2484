import type { ReasonCode } from "../model/reasons.js";
import type { Gate } from "../model/words.js";

/** The gates in the order in which they are judged, each with the reason when whoever came furthest was stopped there. */
const GATE_REASONS: readonly (readonly [Gate, ReasonCode])[] = Object.freeze([
  ["inactive", "no_active_rep"],
  ["repeat", "only_previous_reps"],
  ["absent", "all_absent"],
  ["absent", "backup_cycle"],
  ["paused", "all_paused"],
  ["hours", "outside_hours"],
  ["requires", "requirements_unmet"],
  ["capacity", "no_capacity"],
  ["caps", "all_at_limit"],
  ["ahead", "all_ahead"],
]);

/** The reason of a step that nobody could take: the gate that stopped whoever came furthest; no candidate at all is none. */
export function reasonOfGates(gates: Iterable<Gate | null>): ReasonCode {
  let furthest = -1;
  for (const gate of gates) {
    furthest = Math.max(
      furthest,
      GATE_REASONS.findIndex(([name]) => name === gate),
    );
  }
  return GATE_REASONS[furthest]?.[1] ?? "no_rep_named";
}

/** The reason of several steps: that of the one that came furthest. */
export function furthestReason(reasons: readonly ReasonCode[]): ReasonCode {
  const distance = (reason: ReasonCode) => GATE_REASONS.findIndex(([, name]) => name === reason);
  return reasons.reduce(
    (furthest, reason) => (distance(reason) > distance(furthest) ? reason : furthest),
    "no_rep_named",
  );
}
