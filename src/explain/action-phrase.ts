import { compareText } from "../kernel/compare-text.js";
import { quote } from "../kernel/quote.js";
import type { Action } from "../model/rule.js";
import { joinPhrases, type Phrase, phrase } from "./phrase.js";
import { shownName } from "./shown-name.js";

/** An action for the host with its data: `notify: channel "#central"`. */
export function actionPhrase(action: Action): Phrase {
  const data = Object.entries(action)
    .filter(([name, value]) => name !== "type" && name !== "on" && value !== undefined)
    .sort((a, b) => compareText(a[0], b[0]))
    .map(([name, value]) => phrase`${shownName(name)} ${quote(value)}`);
  return data.length === 0
    ? phrase`${shownName(action.type)}`
    : phrase`${shownName(action.type)}: ${joinPhrases(data, ", ")}`;
}
