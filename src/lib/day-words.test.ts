import { expect, it } from "vitest";
import { comingDayWords, dayWords } from "./day-words";

const at = (day: number, hour: number) => new Date(2026, 2, day, hour).getTime();

it("counts calendar days, not hours", () => {
  expect(dayWords(at(20, 1), at(20, 23))).toBe("today");
  expect(dayWords(at(19, 23), at(20, 1))).toBe("yesterday");
  expect(dayWords(at(17, 12), at(20, 1))).toBe("3 days ago");
});

it("names the date of what is long ago", () => {
  expect(dayWords(at(1, 12), at(20, 12))).toBe("March 1, 2026");
});

it("does not speak of the future where a clock was put back", () => {
  expect(dayWords(at(21, 12), at(20, 12))).toBe("today");
});

it("says when something comes", () => {
  expect(comingDayWords(at(21, 1), at(20, 23))).toBe("tomorrow");
  expect(comingDayWords(at(25, 1), at(20, 23))).toBe("in 5 days");
  expect(comingDayWords(at(20, 1), at(20, 23))).toBe("today");
  expect(comingDayWords(new Date(2026, 4, 2).getTime(), at(20, 12))).toBe("May 2, 2026");
});
