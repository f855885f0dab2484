import { describe, expect, test } from "vitest";
import { isZone } from "../../src/time/is-zone.js";

describe("a zone is", () => {
  test.each([
    "UTC",
    "America/Chicago",
    "America/New_York",
    "America/Argentina/Buenos_Aires",
    "America/Port-au-Prince",
    "Asia/Kolkata",
    "Asia/Calcutta",
    "Europe/Kyiv",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Etc/UTC",
    "Etc/GMT+5",
  ])("%s", (name) => {
    expect(isZone(name)).toBe(true);
  });
});

describe("no zone is", () => {
  test.each([
    "",
    " ",
    "Z",
    "utc",
    "+05:30",
    "+0530",
    "-06:00",
    "+14:01",
    "UTC+5",
    "GMT+5",
    "EST",
    "BST",
    "IST",
    "PST",
    "CET",
    "GMT",
    "America/New_Yrok",
    "america/chicago",
    "AMERICA/CHICAGO",
    "America/chicago",
    " America/Chicago",
    "America/Chicago\n",
    "America/Chicago\u0000",
    "America",
    "America/",
    "/Chicago",
    "America//Chicago",
    "local",
    "Central",
    "__proto__",
    "constructor",
    "a".repeat(1_000_000),
  ])("%j", (name) => {
    expect(isZone(name)).toBe(false);
  });
});
