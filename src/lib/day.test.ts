import { expect, it } from "vitest";
import { dayAfter, dayEnd, dayOf, daysBetween } from "./day";

it("names the day of the clock on the wall", () => {
  expect(dayOf(new Date(2026, 2, 5, 0, 0).getTime())).toBe("2026-03-05");
  expect(dayOf(new Date(2026, 2, 5, 23, 59).getTime())).toBe("2026-03-05");
  expect(dayEnd(new Date(2026, 2, 5, 13, 0).getTime())).toBe(new Date(2026, 2, 6).getTime());
});

it("counts over months, leap days and changes of the clock", () => {
  expect(dayAfter("2026-02-28", 1)).toBe("2026-03-01");
  expect(dayAfter("2028-03-01", -1)).toBe("2028-02-29");
  expect(daysBetween("2026-03-01", "2026-11-01")).toBe(245);
  expect(daysBetween("2026-03-02", "2026-03-01")).toBe(-1);
});
