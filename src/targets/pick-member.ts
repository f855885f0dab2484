import type { BoundMember } from "../eligibility/bound-pool.js";
import { assertNever } from "../kernel/assert-never.js";
import { leastLoaded } from "../strategy/least-loaded.js";
import type { Picked, PickOrder, Question } from "../strategy/rotation.js";
import { roundRobin } from "../strategy/round-robin.js";

/** Picks the first in the order of the pool's strategy; members are few or the order cheap, and nothing is sorted. */
export function pickMember(eligible: readonly BoundMember[], { compare, turn }: PickOrder): Picked {
  const chosen = eligible.reduce((best, member) => (compare(member, best) < 0 ? member : best));
  return { chosen, turn: turn(chosen) };
}

/** Asks the pool's strategy in which order the eligible would be picked. */
export function orderMembers(question: Question): PickOrder {
  const { strategy } = question.pool.policy;
  switch (strategy.type) {
    case "round-robin":
      return roundRobin(question);
    case "least-loaded":
      if (strategy.by === "value") throw unasked("least-loaded by value");
      return leastLoaded(question, strategy.by ?? "open");
    case "least-recent":
    case "fixed-order":
    case "random":
    case "lowest-count":
    case "sticky":
      throw unasked(strategy.type);
    default:
      return assertNever(strategy);
  }
}

function unasked(strategy: string): TypeError {
  return new TypeError(`the strategy \`${strategy}\` is refused at load and cannot be asked`);
}
