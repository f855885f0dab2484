import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createRouter, type Decision, type State } from "lead-router";
import { describe, expect, it } from "vitest";
import { runDemo } from "../../examples/demo/run-demo.js";
import { openDesk } from "../../examples/stories/desk.js";
import { liveStory, type Moment } from "../../examples/stories/live-story.js";
import { readStories, type Story } from "../../examples/stories/read-stories.js";
import { temporaryFile } from "./run-script.js";

const FOUNDING = fileURLToPath(new URL("../../examples/founding", import.meta.url));
const readFounding = (file: string): unknown => JSON.parse(readFileSync(`${FOUNDING}/${file}`, "utf8"));
const router = createRouter({ ruleset: readFounding("ruleset.json"), roster: readFounding("roster.json") });
const told = tell(readStories(`${FOUNDING}/stories.json`));
const [friday, missed, returned] = told;

interface Told {
  readonly moments: readonly Moment[];
  /** The state when the last lead of the story came in. */
  readonly before: State;
  readonly last: Story["happenings"][number];
}

/** The stories one after the other, at one desk. */
function tell(stories: readonly Story[]): readonly Told[] {
  const desk = openDesk(router);
  return stories.map(({ title, happenings }) => {
    const last = happenings.at(-1);
    if (last === undefined) throw new Error("a story in which nothing happens");
    const moments = liveStory(desk, { title, happenings: happenings.slice(0, -1) });
    const before = desk.state;
    return { moments: [...moments, ...liveStory(desk, { title, happenings: [last] })], before, last };
  });
}

function typesOf(story: Told | undefined): readonly string[] | undefined {
  return story?.moments.map(({ type }) => type);
}

function decisionOf(story: Told | undefined, moment: number): Decision {
  const decision = story?.moments.at(moment)?.decision;
  if (decision === undefined || decision === null) throw new Error("nothing was decided at that moment");
  return decision;
}

function takerOf(decision: Decision): string | null {
  const target = decision.assignments[0]?.target;
  return target !== undefined && "rep" in target ? target.rep : null;
}

describe("the lead that comes in on Friday evening", () => {
  const held = () => decisionOf(friday, 0);

  it("is held until Monday 09:00 in Chicago, because everybody is stopped by their hours", () => {
    const monday = Date.parse("2026-06-08T09:00:00-05:00");
    expect(held()).toMatchObject({ outcome: "waiting", reason: "held_until_available", retryAt: monday });
    expect(held().explanation?.steps).toMatchObject([{ eligible: 0, stopped: { hours: 3 } }]);
    for (const rep of held().explanation?.steps[0]?.candidates ?? [])
      expect(rep).toMatchObject({ verdict: "hours", eligibleAt: monday });
  });

  it("is routed again at that instant, as its first assignment", () => {
    expect(typesOf(friday)).toEqual(["arrival", "retry", "accepted"]);
    expect(decisionOf(friday, 1)).toMatchObject({ at: held().retryAt, outcome: "assigned", attempt: 1 });
  });
});

describe("the lead to which nobody responds", () => {
  const first = () => decisionOf(missed, 0);
  const second = () => decisionOf(missed, 1);

  it("is taken back at the very instant until when a response was due", () => {
    expect(typesOf(missed)).toEqual(["arrival", "sla-missed", "accepted"]);
    expect(first().respondBy).toBe(first().at + 15 * 60_000);
    expect(missed?.moments[1]?.at).toBe(first().respondBy);
  });

  it("goes to another rep, because the one who missed it already had it", () => {
    expect(takerOf(first())).not.toBeNull();
    expect(second()).toMatchObject({ outcome: "assigned", attempt: 2, at: first().respondBy });
    expect(takerOf(second())).not.toBe(takerOf(first()));
    const slow = second().explanation?.steps[0]?.candidates.find(({ rep }) => rep === takerOf(first()));
    expect(slow?.verdict).toBe("repeat");
  });

  it("gives nobody a turn back", () => {
    expect(missed?.moments[1]).toMatchObject({ followUp: { credit: { given: false, because: "not_for_this_event" } } });
  });
});

describe("the lead that its rep gives back", () => {
  const rep = () => takerOf(decisionOf(returned, 0));
  const next = () => decisionOf(returned, -1);

  it("comes back within the window, so the rep is owed a turn and another takes the lead", () => {
    expect(typesOf(returned)).toEqual(["arrival", "rejected", "accepted", "arrival"]);
    const owed = { type: "owed", rotation: "callbacks", rep: rep(), by: 1 };
    expect(returned?.moments[1]).toMatchObject({ holders: [rep()], followUp: { credit: { given: true } } });
    expect(returned?.moments[1]).toHaveProperty("followUp.changes", expect.arrayContaining([owed]));
    expect(takerOf(decisionOf(returned, 1))).not.toBe(rep());
  });

  it("lets the rep take the next lead, which without the credit another would take", () => {
    expect(takerOf(next())).toBe(rep());
    expect(next().changes).toContainEqual({ type: "owed", rotation: "callbacks", rep: rep(), by: -1 });
    if (returned === undefined || "event" in returned.last) throw new Error("the story ends with a lead");
    const { before, last } = returned;
    expect(before.pools.callbacks?.owed).toEqual([rep()]);
    const pools = { ...before.pools, callbacks: { ...before.pools.callbacks, owed: [] } };
    const uncredited = router.route(last.lead, {
      state: JSON.parse(JSON.stringify({ ...before, pools })),
      at: last.at,
    });
    expect(takerOf(uncredited)).not.toBe(rep());
  });
});

describe("npm run demo", () => {
  const { stdout } = runDemo([]);
  const stories = stdout.slice(stdout.indexOf("## Stories")).split("\n");

  it("tells the three stories last, in words and in the ruleset's time", () => {
    for (const line of [
      "Fri 5 Jun 18:20  lead C-1 comes in",
      "  lead C-1 waits until Mon 8 Jun 09:00, held_until_available at rule callback",
      "    ana is outside working hours; again from Mon 8 Jun 09:00",
      "Tue 9 Jun 10:15  lead C-2: ben has not responded in time (sla-missed)",
      "  lead C-2 goes to cem (pool callbacks) by rule callback",
      "    ben already had this lead",
      "Wed 10 Jun 14:10  lead C-3: ana gives it back (rejected)",
      "  rotation callbacks owes ana a turn, credited: the pool gives the turn back for such an event, and it came in time",
      "    ana is chosen (owed 1 turn)",
    ])
      expect(stories).toContain(line);
    expect(stories.join("\n")).not.toMatch(/\d{4}-\d{2}-\d{2}T/);
  });

  it("fits each story on a screen", () => {
    const lengths = stories
      .join("\n")
      .split("\n### ")
      .map((story) => story.split("\n").length);
    expect(lengths).toHaveLength(4);
    expect(Math.max(...lengths)).toBeLessThan(40);
  });

  it("tells none of anybody's own files", () => {
    const own = runDemo(["--leads", temporaryFile("leads.csv", "id,request\nA,callback\n")]);
    expect(own).toMatchObject({ status: 0, stderr: "" });
    expect(own.stdout).not.toContain("## Stories");
  });
});

describe("a file of stories", () => {
  it("that holds something else is refused, without a stack", () => {
    const file = temporaryFile("stories.json", '[{"title":"t","happenings":[{"at":"noon"}]}]');
    expect(() => readStories(file)).toThrow(/stories\.json holds no stories/);
  });

  it("cannot tell of a lead that never came in", () => {
    const at = "2026-06-10T14:00:00-05:00";
    const story: Story = { title: "t", happenings: [{ at, lead: "C-9", event: "accepted" }] };
    expect(() => liveStory(openDesk(router), story)).toThrow('no lead "C-9" has come in');
  });
});
