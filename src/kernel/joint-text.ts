/** Texts as one that no other texts give: each prefixed by its length. */
export function jointText(texts: readonly string[]): string {
  return texts.map((text) => `${text.length}:${text}`).join("");
}
