import type { Gate } from "../model/words.js";
import type { BoundMember } from "./bound-pool.js";
import { judgeRep } from "./judge-rep.js";
import type { Judging } from "./judging.js";

const NOBODY_STOPPED: readonly (Gate | null)[] = Object.freeze([]);

/** By member position the first gate that stops the member, `null` for whoever passes; empty when everybody does. */
export function judgeMembers(members: readonly BoundMember[], judging: Judging): readonly (Gate | null)[] {
  let gates: (Gate | null)[] | null = null;
  for (const member of members) {
    const gate = judgeRep(member.rep, judging, member);
    if (gate === null) continue;
    gates ??= members.map(() => null);
    gates[member.position] = gate;
  }
  return gates ?? NOBODY_STOPPED;
}
