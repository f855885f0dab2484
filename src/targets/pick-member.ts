import { assertNever } from "../kernel/assert-never.js";
import { fixedOrder } from "../strategy/fixed-order.js";
import { leastLoaded } from "../strategy/least-loaded.js";
import { leastRecent } from "../strategy/least-recent.js";
import { lowestCount } from "../strategy/lowest-count.js";
import { random } from "../strategy/random.js";
import { type Picked, type PickOrder, pickFirst, type Question } from "../strategy/rotation.js";
import { pickRoundRobin, roundRobin } from "../strategy/round-robin.js";
import { sticky } from "../strategy/sticky.js";

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
    case "least-recent":
      return leastRecent(question);
    case "fixed-order":
      return fixedOrder();
    case "lowest-count":
      return lowestCount(question, strategy);
    case "least-loaded":
      return leastLoaded(question, strategy.by);
    case "sticky":
      return sticky(question, strategy);
    case "random":
      return random(question);
    default:
      return assertNever(strategy);
  }
}
