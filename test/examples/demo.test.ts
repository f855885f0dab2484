import { describe, expect, it } from "vitest";
import { runDemo } from "../../examples/demo/run-demo.js";
import { runScript, temporaryFile } from "./run-script.js";

const founding = runScript([]);

/** The cells of the table row that begins with the text. */
function rowOf(output: string, first: string): string[] {
  const line = output.split("\n").find((each) => cellsOf(each)[0] === first);
  return line === undefined ? [] : cellsOf(line);
}

function cellsOf(line: string): string[] {
  return line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((text) => text.trim());
}

describe("npm run demo", () => {
  it("routes the founding example and ends well", () => {
    expect(founding).toMatchObject({ status: 0, stderr: "" });
    expect(founding.stdout).toContain("# 52 leads routed");
  });

  it.each([
    ["the founding lead", "L-1001", ["assigned", "ana", "central-mid-market", "matched"]],
    ["an account with a rep", "L-1005", ["assigned", "dee", "known-account", "matched"]],
    ["an enterprise", "L-1006", ["assigned", "hal (senior)", "enterprise", "matched"]],
    ["a product with a specialist", "L-1007", ["assigned", "lea (security-specialists)", "security", "matched"]],
    ["a hot lead", "L-1008", ["assigned", "hal (top-performers)", "hot", "matched"]],
    ["another continent", "L-1009", ["queued", "queue triage", "–", "default"]],
    ["a free-mail address", "L-1010", ["queued", "queue self-serve", "free-mail", "matched"]],
    ["a lead that the rep in turn had", "L-1012", ["assigned", "ben", "central-mid-market", "matched"]],
    ["a competitor", "L-1013", ["unassigned", "nobody", "competitor", "on_purpose"]],
    ["nobody who is free", "L-1016", ["unassigned", "nobody", "quebec", "no_capacity"]],
    ["a size that is no number", "L-1017", ["queued", "queue research", "unknown-size", "matched"]],
    ["seniors who are full", "L-1030", ["queued", "queue triage", "enterprise", "fallback"]],
    ["an account whose rep has left", "L-1042", ["queued", "queue triage", "enterprise", "fallback"]],
    ["a state that nobody covers", "L-1046", ["queued", "queue triage", "–", "default"]],
    ["a pool that is full", "L-1051", ["assigned", "cem (mid-market-overflow)", "west-mid-market", "spilled"]],
  ])("answers who got the lead, and why: %s", (_name, id, expected) => {
    expect(rowOf(founding.stdout, id).slice(3, 7)).toEqual(expected);
  });

  it("says which values decided", () => {
    expect(rowOf(founding.stdout, "L-1001")[7]).toBe('country "US", employees 500, territory "central"');
  });

  it("explains the founding lead in full, with the actions", () => {
    const lines = founding.stdout.split("\n");
    expect(lines).toContain("lead L-1001 goes to ana (pool central-mid-market) by rule central-mid-market");
    expect(lines).toContain('  notify: channel "#central-mid-market"');
    expect(lines).toContain('  sequence: name "inbound-demo"');
    expect(lines.some((line) => /^ {2}cem is paused; again from /.test(line))).toBe(true);
  });

  it("shows times in the ruleset's zone, wherever the process runs", () => {
    expect(rowOf(founding.stdout, "L-1001")[1]).toBe("Mon 08:02");
    const elsewhere = runScript([], { TZ: "Asia/Tokyo", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" });
    expect(elsewhere.stdout).toBe(founding.stdout);
  });

  it("compares what each rep got with an exact quota that adds up", () => {
    const shares = founding.stdout
      .split("\n")
      .map(cellsOf)
      .filter((cells) => cells.length === 7 && cells[6] !== "");
    const rotation = shares.filter((cells) => cells[0] === "central-mid-market");
    expect(rotation.map((cells) => cells[1]).sort()).toEqual(["ana", "ben", "cem"]);
    const sum = (column: number) => rotation.reduce((total, cells) => total + Number(cells[column]), 0);
    expect(sum(5)).toBeCloseTo(sum(3), 1);
    for (const cells of rotation) expect(Math.abs(Number(cells[6]))).toBeLessThanOrEqual(2);
  });

  it("lists remarks on the data by field", () => {
    expect(rowOf(founding.stdout, "employees")).toEqual(["employees", "wrong_type", "2", '"about 500", "1,200"']);
    expect(rowOf(founding.stdout, "score")).toEqual(["score", "out_of_range", "1", '"140"']);
  });

  it("explains another lead on demand", () => {
    const { stdout } = runDemo(["--explain", "L-1016"]);
    expect(stdout).toContain("lead L-1016 goes to nobody, no_capacity at rule quebec");
    expect(stdout).toContain("mia holds as many leads as allowed (capacity 10, open 10)");
  });
});

const ruleset = JSON.stringify({
  schema: 1,
  id: "small",
  timezone: "UTC",
  fields: { size: { type: "integer" } },
  pools: { all: { members: [{ rep: "ana" }, { rep: "ben" }] } },
  defaults: { rep: { hours: "always" } },
  rules: [
    { id: "owner", when: { "==": [{ var: "account.rep" }, 'ben, the "second"'] }, assign: [{ rep: "ben" }] },
    { id: "tagged", when: { in: ["vip", { var: "tags" }] }, assign: [{ rep: "ana" }] },
    { id: "sized", when: { is: { size: { min: 10 } } }, assign: [{ pool: "all" }] },
  ],
});
const roster = JSON.stringify({ schema: 1, reps: [{ id: "ana" }, { id: "ben" }] });

function runFiles(csv: string, args: readonly string[] = [], rules = ruleset) {
  const files = [
    ...["--leads", temporaryFile("leads.csv", csv)],
    ...["--ruleset", temporaryFile("ruleset.json", rules)],
    ...["--roster", temporaryFile("roster.json", roster)],
  ];
  return runDemo([...files, ...args]);
}

describe("npm run demo with anyone's files", () => {
  it("reads a byte order mark, CRLF, quotes and fields in fields", () => {
    const csv =
      '\uFEFFid,company,account.rep,tags[],size\r\nA,"Smith, ""Sons""\r\n& Co | Ltd","ben, the ""second""",,5\r\nB,b,,new; vip,5\r\nC,c,,,12\r\n';
    const { stdout, status } = runFiles(csv);
    expect(status).toBe(0);
    expect(rowOf(stdout, "A").slice(1, 6)).toEqual([
      'Smith, "Sons" & Co \\| Ltd',
      "assigned",
      "ben",
      "owner",
      "matched",
    ]);
    expect(rowOf(stdout, "B")[4]).toBe("tagged");
    expect(rowOf(stdout, "C")[4]).toBe("sized");
  });

  it.each([";", "\t", "|"])("finds out that the delimiter is %j", (delimiter) => {
    const { stdout } = runFiles(`id,size\nA,12\n`.replaceAll(",", delimiter));
    expect(rowOf(stdout, "A")[3]).toBe("sized");
  });

  it("gives leads without an id column their row's number", () => {
    const { stdout } = runFiles("size\n12\n13\n");
    expect(rowOf(stdout, "2").slice(1, 4)).toEqual(["assigned", "ben (all)", "sized"]);
  });

  it("takes the id from the column that it is told, and says who has none", () => {
    const { stdout } = runFiles("Lead Number,size\nN-1,12\n,13\n", ["--id", "Lead Number"]);
    expect(rowOf(stdout, "N-1")[1]).toBe("assigned");
    expect(rowOf(stdout, "(no id)").slice(1, 5)).toEqual(["unassigned", "nobody", "–", "lead_invalid"]);
  });

  it("shows the first thirty of many and counts the rest", () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => `${index},${index % 20}`);
    const { stdout } = runFiles(`id,size\n${rows.join("\n")}\n`);
    expect(stdout).toContain("… and 9970 more leads");
    expect(rowOf(stdout, "29")).not.toEqual([]);
    expect(rowOf(stdout, "30")).toEqual([]);
    expect(rowOf(stdout, "all").slice(1)).toEqual(["ana", "1", "2500", "50.0 %", "2500.00", "0.00"]);
  });

  it("routes only as many as it is told", () => {
    expect(runFiles("id,size\nA,12\nB,13\n", ["--limit", "1"]).stdout).toContain("# 1 lead routed");
  });

  it("lets no value of a lead write to the terminal or break a table", () => {
    const { stdout } = runFiles("id,company,size\n\u001b[31mA,a|b\u202e\u0007c,12\n");
    expect(stdout).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
    expect(stdout).toContain("a\\|b c");
  });
});

describe("npm run demo says what is wrong with its input, without a stack", () => {
  const dangling = ruleset.replace('"pool":"all"', '"pool":"al"');

  it.each([
    ["a ruleset with a fault", () => runFiles("id\nA\n", [], dangling), "rules[2].assign[0].pool"],
    ["a ruleset that is no JSON", () => runFiles("id\nA\n", [], "{"), "ruleset.json is not JSON"],
    ["a file that is not there", () => runDemo(["--leads", "nowhere.csv"]), "cannot read nowhere.csv"],
    ["broken CSV", () => runFiles('id,size\nA,"12\n'), "leads.csv is not CSV"],
    ["rows of different lengths", () => runFiles("id,size\nA,12,13\n"), "leads.csv is not CSV"],
    ["no leads", () => runFiles("id,size\n"), "the file has no leads"],
    ["columns that contradict each other", () => runFiles("id,account,account.rep\nA,b,c\n"), "account.rep"],
    ["an unknown option", () => runDemo(["--lead", "x"]), "--help"],
    ["a limit that is no number", () => runDemo(["--limit", "many"]), "--limit"],
    ["an instant that is none", () => runDemo(["--at", "tomorrow"]), "tomorrow"],
    ["an id column that is not there", () => runDemo(["--id", "Number"]), 'no column "Number"'],
    ["a lead that is not there", () => runDemo(["--explain", "L-0"]), 'no lead "L-0"'],
  ])("%s", (_name, run, expected) => {
    const { status, stdout, stderr } = run();
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain(expected);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it("as a script, with the exit code", () => {
    const run = runScript([
      "--ruleset",
      temporaryFile("ruleset.json", dangling),
      "--roster",
      temporaryFile("roster.json", roster),
    ]);
    expect(run).toMatchObject({ status: 1, stdout: "" });
    expect(run.stderr).toContain("rules[2].assign[0].pool");
    expect(run.stderr).not.toMatch(/^\s+at /m);
  });

  it("prints its options", () => {
    const { status, stdout } = runDemo(["--help"]);
    expect(status).toBe(0);
    for (const option of ["leads", "ruleset", "roster", "at", "limit", "id", "explain"])
      expect(stdout).toContain(`--${option} `);
  });
});
