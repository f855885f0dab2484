export { evaluateJsonLogic } from "./testing/evaluate-json-logic.js";
export type { Law, Routing, RoutingOptions, RoutingRouter } from "./testing/law.js";
export { LAWS } from "./testing/laws.js";
export type { ChangingPool, ConstantPool, PoolMember, Stretch } from "./testing/pool-world.js";
export type { Call, World } from "./testing/world.js";
