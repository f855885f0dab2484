import type { Decision } from "lead-router";
import { DemoError } from "../demo/demo-error.js";
import { type Desk, type Followed, follow, type KeptLead, routeAgain, routeAt } from "./desk.js";
import { type Due, nextDue } from "./next-due.js";
import type { Happening, Story, StoryEvent } from "./read-stories.js";

/** One moment of a story, and what the engine made of it. */
export type Moment =
  | { readonly type: "arrival" | "retry"; readonly at: number; readonly decision: Decision }
  | ({ readonly type: StoryEvent; readonly at: number; readonly lead: string } & Followed);

/** Lets a story happen. Between its happenings time passes: whatever falls due is done on time. */
export function liveStory(desk: Desk, { happenings }: Story): readonly Moment[] {
  return happenings.flatMap((happening) => {
    const at = Date.parse(happening.at);
    return [...letTimePass(desk, at), happen(desk, happening, at)];
  });
}

function letTimePass(desk: Desk, until: number): readonly Moment[] {
  const moments: Moment[] = [];
  for (let due = nextDue(desk, until); due !== null; due = nextDue(desk, until)) moments.push(fallDue(desk, due));
  return moments;
}

function fallDue(desk: Desk, { type, at, kept }: Due): Moment {
  if (type === "retry") return { type, at, decision: routeAgain(desk, kept, at) };
  return followAt(desk, kept, type, at);
}

function happen(desk: Desk, happening: Happening, at: number): Moment {
  if (!("event" in happening)) return { type: "arrival", at, decision: routeAt(desk, happening.lead, at) };
  const kept = desk.leads.get(happening.lead);
  if (kept === undefined) throw new DemoError(`no lead ${JSON.stringify(happening.lead)} has come in`);
  return followAt(desk, kept, happening.event, at);
}

function followAt(desk: Desk, kept: KeptLead, type: StoryEvent, at: number): Moment {
  const lead = kept.lead.id;
  return { type, at, lead, ...follow(desk, kept, { type, id: `${lead} ${type} ${at}`, lead, at }) };
}
