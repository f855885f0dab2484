/** Puts described operands into words. */
export type Phrase = (operands: readonly string[]) => string;

/** Operators that read better as words between or around their operands; all others read as calls: `lower(email)`. */
export const PHRASES: ReadonlyMap<string, Phrase> = new Map<string, Phrase>([
  ...["==", "!=", "===", "!==", "<", "<=", ">", ">=", "+", "*", "/", "%", "and", "or", "in", "covers"].map(
    (operator): [string, Phrase] => [operator, between(operator)],
  ),
  ["startsWith", between("starts with")],
  ["endsWith", between("ends with")],
  ["-", (operands) => (operands.length === 1 ? `-${operands[0]}` : operands.join(" - "))],
  ["between", ([value, low, high]) => `${value} between ${low} and ${high}`],
  ["present", ([value]) => `${value} is present`],
  ["!", ([value]) => `not ${value}`],
  ["!!", ([value]) => `${value} is truthy`],
  ["if", choice],
  ["?:", choice],
  ["some", ([list, body]) => `some of ${list}: ${body}`],
  ["all", ([list, body]) => `all of ${list}: ${body}`],
  ["none", ([list, body]) => `none of ${list}: ${body}`],
  ["filter", ([list, body]) => `${list} where ${body}`],
  ["map", ([list, body]) => `${body} for each of ${list}`],
]);

function between(words: string): Phrase {
  return (operands) => operands.join(` ${words} `);
}

function choice(operands: readonly string[]): string {
  const [test, result, ...rest] = operands;
  if (result === undefined) return test ?? "null";
  const otherwise = rest.length === 0 ? "" : ` else ${choice(rest)}`;
  return `if ${test} then ${result}${otherwise}`;
}
