import { type Decision, explainText } from "lead-router";
import { localMoment } from "../demo/local-time.js";
import { localInstants } from "./local-instants.js";

/** What a story leaves out of an explanation; `npm run demo` shows one lead's in full. */
const LEFT_OUT = /^(?:rule |every rule|reason matched|splits$|actions$|changes of the state$|decided at )/m;

/** Who takes the lead and why, in the words of the explanation, with local times and until when a response is due. */
export function decisionLines(decision: Decision, zone: string): readonly string[] {
  const passages = explainText(decision).split(/\n(?! )/);
  const told = passages.filter((passage) => !LEFT_OUT.test(passage)).flatMap((passage) => passage.split("\n"));
  const due = decision.respondBy === null ? [] : [`respond by ${localMoment(decision.respondBy, zone)}`];
  return [...told.map((line) => localInstants(line, zone)), ...due];
}
