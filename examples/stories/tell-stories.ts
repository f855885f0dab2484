import type { Router } from "lead-router";
import { openDesk } from "./desk.js";
import { liveStory } from "./live-story.js";
import type { Story } from "./read-stories.js";
import { storyText } from "./story-text.js";

/** Lets the stories happen one after the other, at one desk, and tells them. */
export function tellStories(router: Router, stories: readonly Story[], zone: string): string {
  const desk = openDesk(router);
  const told = stories.map((story) => storyText(story.title, liveStory(desk, story), zone));
  const intro = `What becomes of leads in the days after: waiting, missed responses, owed turns. Times in ${zone}.`;
  return ["## Stories", intro, ...told].join("\n\n");
}
