import type { Split } from "../model/field.js";

/** How finely a split can cut: a thousandth of a percent. */
export const POINTS = 100_000;

/** Where each arm ends on the line of 100,000 points, in list order; shares are percents with up to three decimals. */
export function planArms(arms: Split["arms"]): readonly { readonly arm: string; readonly end: number }[] {
  let end = 0;
  const planned = arms.map(({ arm, share }) => {
    end += Math.round(share * (POINTS / 100));
    return Object.freeze({ arm, end });
  });
  return Object.freeze(planned);
}
