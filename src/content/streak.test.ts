import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { dayAfter } from "../lib/day";
import { daySchema, lastDays, streakOf } from "./streak";

const TODAY = "2026-03-20";
const ago = (...days: number[]) => days.map((day) => dayAfter(TODAY, -day));

describe("a streak", () => {
  it("counts days practised, today too once something was done", () => {
    expect(streakOf([], TODAY)).toBe(0);
    expect(streakOf(ago(0), TODAY)).toBe(1);
    expect(streakOf(ago(1, 2, 3), TODAY)).toBe(3);
    expect(streakOf(ago(0, 1, 2, 3), TODAY)).toBe(4);
  });

  it("forgives one missed day, each time", () => {
    expect(streakOf(ago(0, 2, 3, 5), TODAY)).toBe(4);
    expect(streakOf(ago(2), TODAY)).toBe(1);
  });

  it("ends with two missed days in a row", () => {
    expect(streakOf(ago(3, 4), TODAY)).toBe(0);
    expect(streakOf(ago(0, 1, 4, 5), TODAY)).toBe(2);
  });

  it("does not count a day twice, nor days of a clock that ran ahead", () => {
    expect(streakOf([...ago(0, 0, 1), ...ago(-5, -400)], TODAY)).toBe(2);
  });

  it("goes on over the ends of months and years", () => {
    expect(streakOf(["2025-12-30", "2025-12-31", "2026-01-01"], "2026-01-02")).toBe(3);
  });
});

it("shows the last days, the oldest first", () => {
  const shown = lastDays(ago(0, 2), TODAY, 4);
  expect(shown.map(({ day }) => day)).toEqual(ago(3, 2, 1, 0));
  expect(shown.map(({ practised }) => practised)).toEqual([false, true, false, true]);
});

it("knows a day when it reads one", () => {
  expect(v.is(daySchema, "2026-02-28")).toBe(true);
  for (const other of ["2026-02-30", "2026-2-3", "", "yesterday", 7]) expect(v.is(daySchema, other)).toBe(false);
});
