import * as z from "zod/mini";
import { DemoError } from "../demo/demo-error.js";
import { readJson } from "../demo/read-text.js";

const instant = z.iso.datetime({ offset: true });
const arrival = z.strictObject({ at: instant, lead: z.looseObject({ id: z.string() }) });
const event = z.enum(["accepted", "rejected", "no-show", "closed"]);
const deed = z.strictObject({ at: instant, lead: z.string(), event });
const story = z.strictObject({ title: z.string(), happenings: z.array(z.union([arrival, deed])) });

/** What happens, in order; what follows from it is not in it. */
export type Story = z.infer<typeof story>;

/** A lead comes in, or somebody does something with one. */
export type Happening = Story["happenings"][number];

/** What becomes of a lead: what somebody does with it, or that nobody responds in time. */
export type StoryEvent = z.infer<typeof event> | "sla-missed";

/** The stories in a JSON file. */
export function readStories(file: string): readonly Story[] {
  const read = z.array(story).safeParse(readJson(file));
  if (!read.success) throw new DemoError(`${file} holds no stories: ${z.prettifyError(read.error)}`);
  return read.data;
}
