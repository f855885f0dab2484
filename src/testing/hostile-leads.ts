/** Objects that a hostile or broken form may send as a lead; made anew at each call, because some of them are traps. */
export function hostileLeads(): readonly object[] {
  return [...strangeShapes(), ...traps(), ...strangeValues().flatMap(placed), ...oversized()];
}

const FIELDS = ["id", "country", "employees", "tags", "account", "attempts", "previousReps"];

/** The value in each field by turns, and in a path below one. */
function placed(value: unknown): object[] {
  return [...FIELDS.map((field) => ({ id: "L-1", [field]: value })), { id: "L-1", account: { rep: value } }];
}

function strangeValues(): readonly unknown[] {
  return [
    ...[Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 5e-324, 1.7976931348623157e308],
    ...["", " ", "\u0000", "\ud800", "__proto__", "constructor", "toString", "NaN", "1e999", "0x10"],
    ...[null, undefined, true, 10n, Symbol("lead"), () => "lead"],
    { toString: "x", valueOf: "y" },
    { var: "id" },
    { log: "injected" },
    { "==": [1, 1] },
    [{ var: "id" }],
    [[["nested"]]],
    { length: 99 },
    JSON.parse('{ "__proto__": { "polluted": true }, "constructor": 1, "hasOwnProperty": 2 }'),
  ];
}

function strangeShapes(): readonly object[] {
  return [{}, [], [{ id: "L-1" }], () => "lead", Object.create(null), Object.create({ id: "inherited" })];
}

function traps(): readonly object[] {
  const thrower = () => {
    throw new TypeError("a trap");
  };
  const cycle: { [key: string]: unknown } = { id: "L-1", country: "US" };
  cycle.account = cycle;
  const revoked = Proxy.revocable({ id: "L-1" }, {});
  revoked.revoke();
  return [
    cycle,
    revoked.proxy,
    new Proxy({ id: "L-1" }, { get: thrower, getOwnPropertyDescriptor: thrower, has: thrower, ownKeys: thrower }),
    ...FIELDS.map((field) =>
      Object.defineProperty({ id: "L-1" }, field, { get: thrower, enumerable: true, configurable: true }),
    ),
  ];
}

const MILLION = 1_000_000;

function oversized(): readonly object[] {
  const long = "a".repeat(10 * MILLION);
  return [
    ...FIELDS.map((field) => ({ id: "L-1", [field]: long })),
    ...FIELDS.map((field) => ({ id: "L-1", [field]: nested(10_000) })),
    { id: "L-1", tags: Array.from({ length: MILLION }, () => "tag") },
    { id: "L-1", tags: new Array(4_294_967_295) },
    { id: "L-1", previousReps: Array.from({ length: MILLION }, () => "ana") },
    { id: "L-1", account: Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`key-${index}`, index])) },
  ];
}

function nested(depth: number): unknown {
  let value: unknown = "deep";
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { rep: value };
  return value;
}
