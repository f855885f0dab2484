/** A run of words in which the values are told apart, so that every format marks and escapes them in its own way. */
export type Phrase = readonly Part[];

/** The engine's own words, or a value that came from outside. */
export type Part = { readonly words: string } | { readonly value: string };

/**
 * Builds a phrase from a template: a text put into it is a value, a phrase put into it is spliced.
 * `` phrase`lead ${"L-1"} goes to ${someone}` ``
 */
export function phrase(template: TemplateStringsArray, ...inserted: readonly (string | Phrase)[]): Phrase {
  const parts: Part[] = [];
  template.forEach((words, index) => {
    if (words !== "") parts.push({ words });
    const next = inserted[index];
    if (typeof next === "string") parts.push({ value: next });
    else if (next !== undefined) parts.push(...next);
  });
  return parts;
}

/** A phrase of the engine's own words alone. */
export function words(text: string): Phrase {
  return [{ words: text }];
}

/** Strings phrases together: `a, b, c`. */
export function joinPhrases(phrases: readonly Phrase[], separator: string): Phrase {
  return phrases.flatMap((each, index) => (index === 0 ? each : [{ words: separator }, ...each]));
}
