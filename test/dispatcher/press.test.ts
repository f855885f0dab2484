import { expect, test } from "vitest";
import { createPress, type Press } from "../../src/dispatcher/press.js";

function spellOf(press: Press): number {
  let length = 0;
  while (press.asksFirst()) length += 1;
  return length;
}

test("two lost races are no reason to ask for the lock first, three are, for a spell", () => {
  const press = createPress();
  press.lost();
  press.lost();
  expect(spellOf(press)).toBe(0);
  press.lost();
  expect(spellOf(press)).toBe(8);
});

test("a race that is lost after a spell begins one twice as long, up to 128", () => {
  const press = createPress();
  press.lost();
  press.lost();
  const spells = Array.from({ length: 6 }, () => {
    press.lost();
    return spellOf(press);
  });
  expect(spells).toEqual([8, 16, 32, 64, 128, 128]);
});

test("races that are won make it forget", () => {
  const press = createPress();
  for (const _ of [1, 2, 3]) press.lost();
  expect(spellOf(press)).toBe(8);
  for (const _ of [1, 2]) press.won();
  press.lost();
  expect(spellOf(press)).toBe(0);
  for (const _ of [1, 2]) press.lost();
  expect(spellOf(press)).toBe(8);
});
