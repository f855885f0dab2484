import { createRouter, type ExplainLevel, initialState } from "lead-router";
import { markdownTable } from "markdown-table";
import seedrandom from "seedrandom";
import { foundingExample } from "./founding.js";
import { interleave } from "./interleave.js";

const LEADS_PER_ROUND = 2_000;
const ROUNDS = 40;
const WARM_UP_ROUNDS = 10;
const AT = "2026-11-23T15:00:00Z";

const { ruleset, roster, leadTexts } = foundingExample();
const router = createRouter({ ruleset, roster });
const state = initialState(router);
const draw = seedrandom("lead-router bench");
const texts = Array.from({ length: LEADS_PER_ROUND }, () => leadTexts[Math.floor(draw() * leadTexts.length)] ?? "{}");
const leads: object[] = texts.map((text) => JSON.parse(text));

const routing = (explain: ExplainLevel) => () =>
  leads.reduce((changes, lead) => changes + router.route(lead, { state, at: AT, explain }).changes.length, 0);

const measured = interleave(
  [
    { name: "JSON.parse of the lead's text", round: () => texts.map((text) => JSON.parse(text)) },
    { name: "whole decision, explanation none", round: routing("none") },
    { name: "whole decision, explanation brief", round: routing("brief") },
    { name: "whole decision, explanation full", round: routing("full") },
  ],
  LEADS_PER_ROUND,
  ROUNDS,
  WARM_UP_ROUNDS,
);

const rows = measured.map(({ name, median, p99, ratio }) => [
  name,
  `${(median / 1_000).toFixed(2)} µs`,
  `${(p99 / 1_000).toFixed(2)} µs`,
  `${ratio.toFixed(2)}×`,
]);
console.log(`Per lead, ${LEADS_PER_ROUND} leads of the founding example a round, ${ROUNDS} rounds, interleaved.\n`);
console.log(
  markdownTable([["what", "median", "p99 of the rounds", "median of ratios"], ...rows], {
    align: ["l", "r", "r", "r"],
  }),
);
