import { assertNever } from "../kernel/assert-never.js";
import { leastLoaded } from "../strategy/least-loaded.js";
import { type Picked, type PickOrder, pickFirst, type Question } from "../strategy/rotation.js";
import { pickRoundRobin, roundRobin } from "../strategy/round-robin.js";

/** Picks the first in the order of the pool's strategy; of `eligible`, who are never nobody. */
export function pickMember(question: Question): Picked {
  const { strategy } = question.pool.policy;
  return strategy.type === "round-robin" ? pickRoundRobin(question) : pickFirst(question, orderMembers(question));
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
