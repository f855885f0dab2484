import { assertNever } from "../kernel/assert-never.js";
import { leastLoaded } from "../strategy/least-loaded.js";
import type { Picked, Question } from "../strategy/rotation.js";
import { roundRobin } from "../strategy/round-robin.js";

/** Asks the pool's strategy who takes the turn. */
export function pickMember(question: Question): Picked {
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
