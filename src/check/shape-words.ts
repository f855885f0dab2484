/** How a message speaks of one kind of value: `noun` after "is not", `remedy` as an order. */
export interface ShapeWord {
  /** The code where a text is of the right type but not of this format. */
  readonly code: string;
  readonly noun: string;
  readonly remedy: string;
}

const EXPRESSION = 'write an operation such as `{ "var": "country" }`, or a text, number, boolean or null';

/** By the name that a schema gives as its message. */
const NAMED: ReadonlyMap<string, ShapeWord> = new Map(
  Object.entries({
    id: format("bad_id", "an id", "write 1 to 255 characters without control characters, and not `__proto__`"),
    zone: format("bad_zone", "a time zone", "write an IANA name such as `America/Chicago`"),
    duration: format(
      "bad_duration",
      "a duration",
      "write a whole number above 0 and one unit: `30s`, `5m`, `36h`, `3d`",
    ),
    day: format("bad_day", "a day that exists", "write a day such as `2026-11-26`"),
    instant: format(
      "bad_instant",
      "an instant",
      "write one such as `2026-11-26T09:00:00-06:00`, in the years 2000 to 2100",
    ),
    dayOrInstant: format(
      "bad_instant",
      "a day or an instant",
      "write one such as `2026-11-26` or `2026-11-26T09:00:00-06:00`",
    ),
    block: format(
      "bad_block",
      "a stretch of a day",
      "write one such as `09:00-12:30`, or `22:00-06:00` to end the next day",
    ),
    days: format("bad_days", "a day of the week", "write `mon`, `mon-fri` or `sat,sun`"),
    capPeriod: format(
      "bad_period",
      "a period",
      "write `hour`, `day`, `week`, `month`, `open` or a rolling window such as `24h`",
    ),
    share: format(
      "bad_share",
      "a share",
      "write a percentage above 0 and at most 100 with at most three decimals, such as `20%`",
    ),
    keep: object("a number of reps or a share of them", "write a whole number above 0, or a share such as `20%`"),
    operation: object("an operation", 'write one such as `{ "var": "country" }`'),
    expression: object("an expression", EXPRESSION),
    condition: object(
      "a condition",
      'write an operation such as `{ "is": { "country": "US" } }`, or `true` or `false`',
    ),
    order: object("an order", 'write `{ "high": … }` or `{ "low": … }` with an expression'),
    alias: object("the value of an alias", "write a text, or null to count as missing"),
    entry: object(
      "a value of a table",
      "write a text, number, boolean, list of texts, or an object for the next level",
    ),
    match: object("a match", "write `exact`, `prefix` or `range`, or a list of them"),
    counts: object("a rotation", "write its id, or false"),
    named: object("an id or an operation", "write an id, or an operation that gives one"),
    namedReps: object("a rep", "write a rep's id, a list of ids, or an operation that gives either"),
    assign: object("a list of steps", "write a list with at least one step"),
    step: object("a step", 'write an object such as `{ "pool": "central" }`'),
    member: object("a member", "write an object with one of `rep`, `where`, `pool`"),
    field: object("a field", "write an object with one of `type`, `derive`, `split`"),
    rule: object("a rule", "write an object with an `id` and either `assign` or `rules`"),
    repHours: object("opening hours", "write `always`, a schedule's id, or a schedule"),
    paused: object("a pause", "write true, or the instant at which it ends"),
    active: object("an activity", "write false, or an object with `from` and `until`"),
    missedTurns: object("a way with missed turns", 'write `keep`, or `{ "makeUp": 2 }`'),
    strategy: object("a strategy", 'write an object such as `{ "type": "round-robin" }`'),
  }),
);

/** By the type that the schema expected. */
const TYPES: ReadonlyMap<string, ShapeWord> = new Map(
  Object.entries({
    string: object("a text", "write a text"),
    number: object("a number", "write a number"),
    int: object("a whole number", "write a whole number"),
    boolean: object("true or false", "write `true` or `false`"),
    array: object("a list", "write a list"),
    object: object("an object", "write an object"),
    record: object("an object", "write an object"),
  }),
);

const ANYTHING = object("a value for this place", "see the schema files of the package for what may stand here");

/** The word for a fault's name if it has one, else for the type expected. */
export function shapeWord(name: string, expected = ""): ShapeWord {
  return NAMED.get(name) ?? TYPES.get(expected) ?? ANYTHING;
}

function format(code: string, noun: string, remedy: string): ShapeWord {
  return { code, noun, remedy };
}

function object(noun: string, remedy: string): ShapeWord {
  return { code: "bad_value", noun, remedy };
}
