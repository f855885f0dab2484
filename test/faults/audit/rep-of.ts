import type { Assignment } from "lead-router";

/** The rep of the first assignment; `null`: it went to nobody, or to a queue. */
export function repOf({ assignments }: { readonly assignments: readonly Assignment[] }): string | null {
  const target = assignments[0]?.target;
  return target !== undefined && "rep" in target ? target.rep : null;
}
