import { localMoment } from "../demo/local-time.js";
import { decisionLines } from "./decision-lines.js";
import { followUpLines } from "./follow-up-lines.js";
import type { Moment } from "./live-story.js";
import { momentTitle } from "./moment-title.js";

/** A story, moment by moment, with the engine's own words under each. */
export function storyText(title: string, moments: readonly Moment[], zone: string): string {
  return [`### ${title}`, moments.map((moment) => momentText(moment, zone)).join("\n")].join("\n\n");
}

function momentText(moment: Moment, zone: string): string {
  const followed = "followUp" in moment ? followUpLines(moment) : [];
  const decided = moment.decision === null ? [] : decisionLines(moment.decision, zone);
  const lines = [...followed, ...decided].map((line) => `  ${line}`);
  return [`${localMoment(moment.at, zone)}  ${momentTitle(moment)}`, ...lines].join("\n");
}
