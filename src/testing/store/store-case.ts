import type { RotationStore } from "../../store/rotation-store.js";
import type { TenantStore } from "./tenant-store.js";

/** One promise of a store, as something that can be checked against any adapter. */
export interface StoreCase {
  /** What holds, in a sentence. */
  readonly name: string;
  /** What not every store can offer: `exclusive` is a method of the store, `reopen` is given by `create`. */
  readonly needs?: StoreOffer;
  /** Rejects with an error that says how the store breaks the promise. */
  check(context: StoreContext): Promise<void>;
}

/** What a case may ask for beyond a store. */
export type StoreOffer = "exclusive" | "reopen";

/** What a case is checked on. */
export interface StoreContext {
  readonly store: RotationStore;
  /** The store for a tenant that nobody has used before. */
  newTenant(): Promise<TenantStore>;
  /** The same data through another store, opened as another process would. */
  reopen(): Promise<RotationStore>;
}
