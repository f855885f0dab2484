import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bodyOf, bodyText } from "../../src/store/body-text.js";
import { orderedText, textOfOrdered } from "../../src/store/ordered-text.js";
import { failureOf } from "../../src/store/postgres/failure.js";
import { postgresStore } from "../../src/store/postgres-store.js";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.constantFrom("~", "\t", "%", "\0", "0041", "a", "}", " ", "\ud800", "\udc00", "é"))
    .map((parts) => parts.join("")),
);

test("ids go back, and sort by bytes as they sort by code units", () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      const [first, second] = [orderedText(a), orderedText(b)];
      expect([textOfOrdered(first), textOfOrdered(second)]).toEqual([a, b]);
      expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(a < b ? -1 : Number(a > b));
      expect(first).toMatch(/^[\t -~]*$/);
    }),
  );
});

test("bodies go back, and those that the server can hold stay as they are", () => {
  fc.assert(
    fc.property(anyText, (body) => {
      expect(bodyOf(bodyText(body))).toBe(body);
      expect(bodyText(body)).not.toMatch(/\0|\p{Surrogate}/u);
    }),
  );
  expect(bodyText('{"a":"%0000é😀"}')).toBe('{"a":"%0000é😀"}');
});

test.each([
  [{ code: "40001" }, "collision"],
  [{ code: "40P01" }, "collision"],
  [{ code: "40003" }, "unknown"],
  [{ code: "57014" }, "unknown"],
  [{ code: "57P01" }, "unknown"],
  [{ code: "57P03" }, "nothing-written"],
  [{ code: "08006" }, "unknown"],
  [{ code: "08P01" }, "unknown"],
  [{ code: "58030" }, "unknown"],
  [{ code: "XX000" }, "unknown"],
  [{ code: "53300" }, "nothing-written"],
  [{ code: "53100" }, "nothing-written"],
  [{ code: "25006" }, "nothing-written"],
  [{ code: "28P01" }, "nothing-written"],
  [{ code: "42P01" }, "nothing-written"],
  [{ code: "P0001" }, "nothing-written"],
  [{ code: "EPIPE" }, "unknown"],
  [{ code: "ECONNRESET" }, "unknown"],
  [{ code: "ETIMEDOUT", syscall: "read" }, "unknown"],
  [{ code: "ETIMEDOUT", syscall: "connect" }, "nothing-written"],
  [{ code: "ECONNREFUSED" }, "nothing-written"],
  [{ code: "EAI_AGAIN", syscall: "getaddrinfo" }, "nothing-written"],
  [{ code: "CONNECT_TIMEOUT" }, "nothing-written"],
  [{ code: "CONNECTION_CLOSED" }, "unknown"],
  [{ code: "CONNECTION_DESTROYED" }, "unknown"],
  [{ code: "CONNECTION_ENDED" }, "nothing-written"],
  [new Error("Connection terminated unexpectedly"), "unknown"],
  [new Error("Query read timeout"), "unknown"],
  [new Error("timeout exceeded when trying to connect"), "nothing-written"],
  [new Error("Client has encountered a connection error and is not queryable"), "nothing-written"],
  [new Error("Cannot use a pool after calling end on the pool"), "nothing-written"],
  [new Error("PGlite is closed"), "nothing-written"],
  ["a text", "unknown"],
  [undefined, "unknown"],
])("the error %o means: %s", (error, failure) => {
  expect(failureOf(error)).toBe(failure);
});

describe("wrong options", () => {
  const client = { query: async () => ({ rows: [] }) };
  test.each([
    ["an empty schema", { schema: "" }],
    ["a schema that PostgreSQL would cut", { schema: "é".repeat(32) }],
    ["a prefix that it would cut", { prefix: "x".repeat(41) }],
    ["a schema with U+0000", { schema: "a\0" }],
    ["a prefix with half a letter", { prefix: "\ud800" }],
  ])("%s is refused", (_name, options) => {
    expect(() => postgresStore(client, options)).toThrow(expect.objectContaining({ name: "OptionsError" }));
  });

  test("names as long as PostgreSQL has them are fine", () => {
    expect(() => postgresStore(client, { schema: `${"é".repeat(31)}x`, prefix: "x".repeat(40) })).not.toThrow();
  });

  test("what is no client is refused", () => {
    const connect = { connect: () => {} };
    // @ts-expect-error a client has a query
    expect(() => postgresStore(connect)).toThrow(expect.objectContaining({ name: "OptionsError" }));
  });
});
