import { canonicalJson } from "../kernel/canonical-json.js";

/** Whether a text in plain JSON is a path that begins with this word, or looks like one: never `false` where one is read. */
export function mentionsPath(json: unknown, root: string): boolean {
  const text = canonicalJson(json);
  return text.includes(`"${root}"`) || text.includes(`"${root}.`);
}
