import { describe, expect, it } from "vitest";
import { type LoadMeasure, leastLoaded } from "../../src/strategy/least-loaded.js";
import { pickFirst, type Question } from "../../src/strategy/rotation.js";
import { leads, poolOf, sequence } from "./fixtures.js";

const by = (measure: LoadMeasure) => (question: Question) => pickFirst(question, leastLoaded(question, measure));

describe("least loaded", () => {
  it.each([
    ["open", "the fewest open leads", { M: 3, S: 1, U: 2 }, "S U S M U S"],
    ["free", "the most free places (10, 12, 15), ties to the least recent", { M: 10, S: 8, U: 5 }, "U U U S U S"],
    ["ratio", "the smallest share in use, compared exactly", { M: 6, S: 10, U: 3 }, "U U U M U M"],
  ] as const)("by %s: %s", (measure, _sentence, opens, expected) => {
    const pool = poolOf(["M", 1, 20], ["S", 1, 20], ["U", 1, 20]);
    expect(sequence(by(measure), pool, leads(6), { ...opens }).picks).toBe(expected);
  });

  it.each([
    ["free", { L: 0, N: 9 }, "N"],
    ["ratio", { L: 1, N: 9 }, "N"],
    ["open", { L: 1, N: 9 }, "L"],
  ] as const)("by %s treats no capacity as unlimited", (measure, opens, expected) => {
    expect(sequence(by(measure), poolOf(["L", 1, 5], ["N", 1]), leads(1), { ...opens }).picks).toBe(expected);
  });

  it("breaks ties by the least recent turn, then by member order", () => {
    expect(sequence(by("open"), poolOf(["A", 1], ["B", 1], ["C", 1]), leads(6)).picks).toBe("A B C A B C");
  });

  it("records turns that move no credit", () => {
    const { entry } = sequence(by("open"), poolOf(["A", 1], ["B", 1]), leads(2));
    expect(entry).toMatchObject({
      turn: 2,
      clock: 0,
      members: { A: { credit: 0, last: 1 }, B: { credit: 0, last: 2 } },
    });
  });
});
