import { describe, expect, test } from "vitest";
import { parseDuration } from "../../src/time/parse-duration.js";

describe("a duration is", () => {
  test.each([
    ["30s", 30_000],
    ["5m", 300_000],
    ["36h", 129_600_000],
    ["3d", 259_200_000],
    ["1s", 1_000],
    ["9999999d", 863_999_913_600_000],
  ])("%s: %d ms", (text, durationMs) => {
    expect(parseDuration(text)).toBe(durationMs);
  });
});

describe("no duration is", () => {
  test.each([
    "",
    "5",
    "m",
    "0m",
    "05m",
    "-5m",
    "+5m",
    "1.5h",
    "5 m",
    " 5m",
    "5m ",
    "5m\n",
    "5M",
    "5min",
    "1h30m",
    "P1D",
    "1e3s",
    "2w",
  ])("%j", (text) => {
    expect(parseDuration(text)).toBeNull();
  });

  test("one of more than seven digits", () => {
    expect(parseDuration("12345678s")).toBeNull();
    expect(parseDuration(`${"9".repeat(1_000_000)}s`)).toBeNull();
  });
});
