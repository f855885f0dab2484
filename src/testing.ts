export { evaluateJsonLogic } from "./testing/evaluate-json-logic.js";
export type { Law, Routing, RoutingOptions, RoutingRouter } from "./testing/law.js";
export { LAWS } from "./testing/laws.js";
export type { ChangingPool, ConstantPool, PoolMember, Stretch } from "./testing/pool-world.js";
export type { Skips } from "./testing/store/check-skips.js";
export type { OpenStore } from "./testing/store/check-store.js";
export type { StoreCase, StoreContext, StoreOffer } from "./testing/store/store-case.js";
export { STORE_CASES } from "./testing/store/store-cases.js";
export type { Asked, CommitParts, Held, HeldValue, TenantStore } from "./testing/store/tenant-store.js";
export {
  type ConformanceOptions,
  storeConformance,
  type TestFunction,
  type TestRunner,
} from "./testing/store-conformance.js";
export type { Call, World } from "./testing/world.js";
