import type { Issue } from "../kernel/issue.js";
import { quote } from "../kernel/quote.js";
import type { CheckContext } from "./check-context.js";
import { type OperationParts, operandPath } from "./read-operation.js";

/** `inSchedule`: the name of a schedule that exists, written out. */
export function checkInSchedule(parts: OperationParts, { schedules, suggest, scope }: CheckContext): Issue[] {
  const [name = null, instant] = parts.operands;
  const timeless = scope === "rep" && instant === undefined ? [wrongTime(parts)] : [];
  if (typeof name === "string" && schedules.includes(name)) return timeless;
  const nearest = typeof name === "string" ? suggest(name, schedules) : null;
  const remedy =
    nearest === null ? "declare it under `schedules`, and name it as a text" : `did you mean \`${quote(nearest)}\`?`;
  return [
    {
      path: operandPath(parts, 0),
      code: "dangling_schedule",
      message: `there is no schedule \`${quote(name)}\``,
      remedy,
    },
  ];
}

// Without an instant it reads that of the decision.
function wrongTime(parts: OperationParts): Issue {
  return {
    path: operandPath(parts, 0),
    code: "wrong_scope",
    message: "the instant of the decision is read where only the rep may be read",
    remedy: "name an instant of the rep's, or move the condition to `requires`",
  };
}
