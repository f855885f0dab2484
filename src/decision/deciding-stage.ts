import type { Journey, Stage } from "./journey.js";

/** What became of the deciding rule's steps; `undefined`: no rule was true. */
export function decidingStage({ stages, deciding }: Journey): Stage | undefined {
  return stages.find(({ node }) => node !== null && node === deciding);
}
