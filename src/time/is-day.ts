import { daysInMonth } from "./days-in-month.js";

const DAY = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;

/** Whether a text is `YYYY-MM-DD` and names a day that exists, in the years 1000 to 9999. */
export function isDay(text: string): boolean {
  const match = DAY.exec(text);
  if (match === null) return false;
  const day = Number(match[3]);
  return day >= 1 && day <= daysInMonth(Number(match[1]), Number(match[2]));
}
