import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainMarkdown } from "../../src/explain/explain-markdown.js";
import { quote } from "../../src/kernel/quote.js";
import type { Decision } from "../../src/model/decision.js";
import {
  assigned,
  assignmentTo,
  candidate,
  clause,
  decisionWith,
  fullExplanation,
  ruleVerdict,
  stepVerdict,
} from "./decisions.js";

describe("explainMarkdown", () => {
  it("puts the answer into a heading, the rest into lists and every value into a code span", () => {
    expect(explainMarkdown(assigned)).toBe(
      [
        "### lead `L-1` goes to `ana` (pool `central`) by rule `mid-market`",
        "",
        "- reason `matched`: the first step of the deciding rule took the lead",
        "- rule `mid-market` at `rules[1].rules[0]` is true",
        "  - `employees >= 200` — `employees` was `500`",
        "- step 1 of rule `mid-market`: pool `central` took the lead; 1 passed every gate; stopped: 1 by paused",
        "  - `ana` is chosen (`capacity 5`, `open 3`)",
        "- splits",
        "  - `test` put the lead in arm `new`",
        "- the lead's data",
        '  - `"Lead Source"` counts as missing, because it is none of the known values; seen `"carrier pigeon"`',
        "- actions",
        '  - `notify`: `channel` `"#central"`',
        '  - `sequence`: `name` `"inbound-demo"`',
        "- changes of the state",
        "  - `ana` takes a turn in rotation `central`",
        "  - open leads of `ana`: +1",
        "- decided at `2026-06-01T14:00:00.000Z`, attempt 1, ruleset `rrrr`, roster `ssss`",
      ].join("\n"),
    );
  });

  it("says every rule and every candidate of a full decision", () => {
    const text = explainMarkdown(decisionWith({ explanation: fullExplanation, rule: "mid-market" }));
    for (const name of ["ana", "ben", "cem", "dee", "known-account", "central", "mid-market", "rest"]) {
      expect(text).toContain(`\`${name}\``);
    }
  });

  it.each([
    ["a table", "a | b\n| - | - |"],
    ["a code span that closes early", "`` ` ```"],
    ["a fence", "```\n<script>"],
    ["HTML", "<img src=x onerror=alert(1)>"],
    ["a link", "[click](javascript:alert(1)) https://evil.example www.evil.example a@b.example"],
    ["an image", "![x](https://evil.example/x.png)"],
    ["a mention", "@everyone #1"],
    ["an entity", "&lt;b&gt; &#60;b&#62;"],
    ["an escape", "\\` \\"],
    ["line breaks of every kind", "a\r\n\n# b\u2028c\u0085d\u000be"],
    ["nothing", ""],
    ["blanks", "   "],
  ])("does not let %s out of its code span", (_name, hostile) => {
    expectOnlyOwnWords(explainMarkdown(hostileDecision(hostile)));
  });

  it("does not let any text out of its code span", () => {
    const hostile = fc.string({
      unit: fc.constantFrom("`", "``", "|", "\n", " ", "<", "a", "[", "](", "\\", "*", "\u2028", "&"),
    });
    fc.assert(fc.property(hostile, (text) => expectOnlyOwnWords(explainMarkdown(hostileDecision(text)))));
  });
});

/** A decision with the text in every place where a value from outside can stand, escaped by nobody where that is possible. */
function hostileDecision(text: string): Decision {
  const evidence = [clause(text, "true", text, text)];
  const candidates = [candidate(text, "requires", { evidence, numbers: { [text]: 1 } })];
  return decisionWith({
    leadId: text,
    outcome: "assigned",
    reason: "matched",
    rule: text,
    assignments: [
      assignmentTo({ rep: text }, { pool: text, handler: text }),
      assignmentTo({ unassigned: text }, { role: text }),
    ],
    actions: [{ type: text, [text || "data"]: text, list: [text] }],
    notes: [{ code: "wrong_type", path: text, seen: quote(text) }],
    changes: [{ type: "turn", rotation: text, rep: text, step: 0, price: 0, enter: [], leave: [] }],
    ruleset: text,
    roster: text,
    explanation: {
      level: "full",
      rules: [ruleVerdict(text, { path: text, evidence })],
      steps: [
        stepVerdict({ rule: text, target: { rep: [text, text] }, candidates }),
        stepVerdict({ target: { pool: text } }),
      ],
      arms: [{ field: text, arm: text }],
    },
  });
}

/** Reads each line as CommonMark reads code spans; what stands outside of them must be the engine's own plain words. */
function expectOnlyOwnWords(markdown: string): void {
  for (const line of markdown.split(/[\p{Cc}\u2028\u2029]/u)) {
    const outside = line.replace(/(?<!`)(`+)(?!`)(?:.*?[^`])\1(?!`)/gu, "");
    expect(outside).toMatch(/^(?:### |(?: {2})*- |$)[A-Za-z0-9 :;,()'.+—-]*$/);
  }
}
