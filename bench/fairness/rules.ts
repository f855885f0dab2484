import { leadRouter } from "./lead-router.js";
import { leastRecent } from "./least-recent.js";
import { shortfall } from "./shortfall.js";
import { smoothWeighted } from "./smooth-weighted.js";
import type { Rule } from "./world.js";

/** Every rule that is compared; this engine's first. */
export const FAIRNESS_RULES: readonly Rule[] = [leadRouter, smoothWeighted, shortfall, leastRecent];
