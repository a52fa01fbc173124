import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readCourse } from "./course";
import { readDrills } from "./drill-folder";
import { EXERCISES } from "./exercise-folder";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "drills-"));
  cpSync(join(EXERCISES, "drills/matrix-product"), join(root, "drills/matrix-product"), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

it("reads every drill of ours without a problem", () => {
  const { drills, problems } = readDrills();
  expect(problems).toEqual([]);
  expect(drills.map(({ slug }) => slug)).toContain("matrix-product");
});

it("does not take the drills for a track", () => {
  writeFileSync(join(root, "course.toml"), 'tracks = ["drills"]\n');
  const listed = readCourse(root).problems.map(({ file, what }) => `${file} ${what}`);
  expect(listed.join("\n")).toContain("exercises/drills/track.toml is missing.");
  writeFileSync(join(root, "course.toml"), 'tracks = ["numpy"]\n');
  expect(readCourse(root).problems.map(({ what }) => what)).not.toContain("does not list the track drills.");
});

it("names the file that is missing, and the key that is wrong", () => {
  rmSync(join(root, "drills/matrix-product/golden.json"));
  writeFileSync(join(root, "drills/matrix-product/drill.toml"), 'title = "T"\n');
  const { drills, problems } = readDrills(root);
  expect(drills).toEqual([]);
  expect(problems.map(({ file }) => file)).toContain("exercises/drills/matrix-product/golden.json");
  expect(problems.map(({ what }) => what).join("\n")).toContain("levels:");
});
