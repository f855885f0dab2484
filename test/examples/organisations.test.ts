import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Decision } from "lead-router";
import { describe, expect, it } from "vitest";
import { routeOrganisation } from "../../examples/organisations/organisation-report.js";
import { repsOf } from "../../examples/organisations/parts.js";

const OWN = new URL("../../examples/organisations/", import.meta.url);
const SHARED = new URL("../../../shared/organisations/", import.meta.url);
const LEADS = 1_000;
/** Who holds as many leads as allowed from the start; no lead is ever closed here. */
const FULL: { readonly [organisation: string]: readonly string[] } = {
  "05-callcentre": ["u1"],
  "12-marketplace": ["s3"],
};

function namesIn(folder: URL): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((file) =>
    file.endsWith(".roster.json") ? [file.replace(".roster.json", "")] : [],
  );
}

function readIn(folder: URL, file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, folder), "utf8"));
}

function routeAll(folder: URL, name: string) {
  const organisation = { name, ruleset: readIn(folder, `${name}.json`), roster: readIn(folder, `${name}.roster.json`) };
  return routeOrganisation(organisation, LEADS);
}

function repsWithout(decisions: readonly Decision[], folder: URL, name: string): readonly string[] {
  const targets = decisions.flatMap(({ assignments }) => assignments.map(({ target }) => target));
  const takers = new Set(targets.flatMap((target) => ("rep" in target ? [target.rep] : [])));
  const reps = repsOf(readIn(folder, `${name}.roster.json`)).map(({ id }) => String(id));
  return reps.filter((rep) => !takers.has(rep));
}

if (namesIn(SHARED).length === 0) {
  console.warn("NOT RUN: the eight organisations, because shared/organisations is not beside the project");
}

describe("the clinic of the examples", () => {
  it("assigns, queues and holds leads, and says until when", () => {
    const decisions = routeAll(OWN, "clinic");
    expect(new Set(decisions.map(({ outcome }) => outcome))).toEqual(new Set(["assigned", "queued", "waiting"]));
    const waiting = decisions.filter(({ outcome }) => outcome === "waiting");
    expect(waiting.every(({ at, retryAt }) => retryAt !== null && retryAt > at)).toBe(true);
  });

  it("gives every rep a lead", () => {
    expect(repsWithout(routeAll(OWN, "clinic"), OWN, "clinic")).toEqual([]);
  });
});

describe.skipIf(namesIn(SHARED).length === 0)("the organisations beside the project", () => {
  it.each(namesIn(SHARED))("%s loads without an issue and gives every lead a defined answer", (name) => {
    const decisions = routeAll(SHARED, name);
    expect(decisions).toHaveLength(LEADS);
    expect(decisions.every(({ reason, leadId }) => reason !== "lead_invalid" && leadId !== null)).toBe(true);
  });

  it.each(namesIn(SHARED))("%s gives every rep a lead who has room for one", (name) => {
    expect(repsWithout(routeAll(SHARED, name), SHARED, name)).toEqual(FULL[name] ?? []);
  });
});
