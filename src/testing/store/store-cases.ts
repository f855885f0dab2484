import { BODY_CASES } from "./body-cases.js";
import { CONFLICT_CASES } from "./conflict-cases.js";
import { DUE_CASES } from "./due-cases.js";
import { ERASE_CASES } from "./erase-cases.js";
import { EXCLUSIVE_CASES } from "./exclusive-cases.js";
import { NAME_CASES } from "./name-cases.js";
import { PURGE_CASES } from "./purge-cases.js";
import { RACE_CASES } from "./race-cases.js";
import { REOPEN_CASES } from "./reopen-cases.js";
import { REVISION_CASES } from "./revision-cases.js";
import { SIZE_CASES } from "./size-cases.js";
import { SNAPSHOT_CASES } from "./snapshot-cases.js";
import type { StoreCase } from "./store-case.js";

/**
 * Every promise of `RotationStore`, in the order in which `storeConformance` checks them.
 *
 * @example
 * ```ts
 * import { STORE_CASES } from "lead-router/testing";
 * console.log(STORE_CASES[0]?.name); // what was never written is not in the maps
 * ```
 */
export const STORE_CASES: readonly StoreCase[] = Object.freeze(
  [
    ...REVISION_CASES,
    ...CONFLICT_CASES,
    ...RACE_CASES,
    ...SNAPSHOT_CASES,
    ...DUE_CASES,
    ...ERASE_CASES,
    ...PURGE_CASES,
    ...NAME_CASES,
    ...BODY_CASES,
    ...SIZE_CASES,
    ...EXCLUSIVE_CASES,
    ...REOPEN_CASES,
  ].map((each) => Object.freeze({ ...each })),
);
