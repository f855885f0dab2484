import type { Session } from "lead-router";

const AT = Date.UTC(2026, 10, 23, 15);

/**
 * Routes the next lead.
 *
 * @returns who takes it.
 * @throws an error when nobody does.
 */
export function pickNext(session: Session, index: number): string {
  const { assignments } = session.route({ id: `L-${index}` }, { at: AT, explain: "none" });
  const target = assignments[0]?.target;
  if (target === undefined || !("rep" in target)) throw new Error(`nobody takes lead ${index}`);
  return target.rep;
}
