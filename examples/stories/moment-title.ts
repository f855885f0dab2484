import type { Moment } from "./live-story.js";
import type { StoryEvent } from "./read-stories.js";

const DEEDS: Readonly<Record<StoryEvent, string>> = {
  accepted: "takes it on",
  rejected: "gives it back",
  "no-show": "meets nobody",
  closed: "is done with it",
  "sla-missed": "has not responded in time",
};

/** What happens, in a few words: `lead C-3 comes in`, `lead C-3: ana gives it back (rejected)`. */
export function momentTitle(moment: Moment): string {
  if ("followUp" in moment) {
    return `lead ${moment.lead}: ${moment.holders.join(", ") || "nobody"} ${DEEDS[moment.type]} (${moment.type})`;
  }
  return `lead ${moment.decision.leadId} ${moment.type === "arrival" ? "comes in" : "is due again"}`;
}
