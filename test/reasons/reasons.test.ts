import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CREDIT_REASONS, EVENT_REASONS } from "../../src/model/event-reasons.js";
import { REASONS } from "../../src/model/reasons.js";
import { reasonsDocument } from "./reasons-document.js";

test("docs/reasons.md is made from the reason codes (else: npm run reasons)", () => {
  expect(readFileSync(new URL("../../docs/reasons.md", import.meta.url), "utf8")).toBe(reasonsDocument());
});

test.each([REASONS, EVENT_REASONS, CREDIT_REASONS].flatMap((reasons) => Object.entries(reasons)))(
  "%s has a meaning and a remedy of one clause each",
  (code, { meaning, remedy }) => {
    expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
    for (const text of [meaning, remedy]) {
      expect(text).toMatch(/^[a-z`]/);
      expect(text).not.toMatch(/\.$|\||\n/);
    }
  },
);
