/** A fenced block of a Markdown text. */
export interface Fence {
  readonly language: string;
  readonly code: string;
  /** The last heading above it, without its marks. */
  readonly heading: string;
}

/** Every fenced block, in order. */
export function fencesOf(markdown: string): Fence[] {
  const fences: Fence[] = [];
  let heading = "";
  let open: { language: string; lines: string[] } | null = null;
  for (const line of markdown.split("\n")) {
    if (line.startsWith("```")) {
      if (open === null) open = { language: line.slice(3).trim(), lines: [] };
      else {
        fences.push({ language: open.language, code: open.lines.join("\n"), heading });
        open = null;
      }
    } else if (open !== null) open.lines.push(line);
    else if (/^#+ /.test(line)) heading = line.replace(/^#+ /, "");
  }
  return fences;
}
