import { createRouter, type Router } from "lead-router";
import { HOT_WORLD } from "./hot-world.js";
import { MIXED_WORLD } from "./mixed-world.js";
import type { World } from "./world.js";

export const WORLDS: { readonly hot: World; readonly mixed: World } = { hot: HOT_WORLD, mixed: MIXED_WORLD };
export type WorldName = keyof typeof WORLDS;

/** The routers of a world, the first one first. */
export function routersOf({ inputs }: World): readonly [Router, ...Router[]] {
  const [first, ...others] = inputs.map((input) => createRouter(input));
  if (first === undefined) throw new Error("a world needs a router");
  return [first, ...others];
}
