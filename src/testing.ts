export { evaluateJsonLogic } from "./testing/evaluate-json-logic.js";
export type { Law, Routing, RoutingOptions, RoutingRouter } from "./testing/law.js";
export { LAWS } from "./testing/laws.js";
export type { ChangingPool, ConstantPool, PoolMember, Stretch } from "./testing/pool-world.js";
export type { OpenStore } from "./testing/store/check-store.js";
export type { StoreCase } from "./testing/store/store-case.js";
export { STORE_CASES } from "./testing/store/store-cases.js";
export { type ConformanceOptions, storeConformance, type TestRunner } from "./testing/store-conformance.js";
export type { Call, World } from "./testing/world.js";
