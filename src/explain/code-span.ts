/**
 * A text as a Markdown code span: nothing in it is read as Markdown, HTML, a link or a mention. The fence is longer than
 * any run of backticks inside, and a line break becomes a space, so that the span cannot end before the text does.
 */
export function codeSpan(text: string): string {
  const flat = text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
  if (flat.trim() === "") return "(empty)";
  const fence = "`".repeat(longestRun(flat) + 1);
  const padding = flat.includes("`") || flat.startsWith(" ") || flat.endsWith(" ") ? " " : "";
  return `${fence}${padding}${flat}${padding}${fence}`;
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
