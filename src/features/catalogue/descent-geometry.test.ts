import { describe, expect, it } from "vitest";
import { EXAMPLE_CATALOGUE, exampleSummary, exampleTrack } from "./catalogue-test-kit";
import { curveBetween, HEIGHT, heightAt, layOutDescent, WIDTH } from "./descent-geometry";

const many = {
  tracks: ["a", "b", "c"].map((slug) =>
    exampleTrack(
      slug,
      Array.from({ length: 40 }, (_, at) => exampleSummary(`${slug}/${at}`)),
    ),
  ),
  drills: [],
};

describe("heightAt", () => {
  it("goes down all the way, ever more gently, and stays in the picture", () => {
    const heights = Array.from({ length: WIDTH }, (_, x) => heightAt(x));
    const drops = heights.slice(1).map((y, index) => y - (heights[index] ?? 0));
    expect(Math.min(...drops)).toBeGreaterThan(0);
    expect(drops[0]).toBeGreaterThan(drops.at(-1) ?? 0);
    expect(heights[0]).toBeGreaterThan(0);
    expect(Math.max(...heights)).toBeLessThan(HEIGHT);
  });
});

describe("layOutDescent", () => {
  it("gives every exercise a dot on the curve, in the order of the course", () => {
    const { dots } = layOutDescent(EXAMPLE_CATALOGUE);
    expect(dots.map(({ id }) => id)).toEqual(["numpy/masks", "numpy/means", "sklearn/ridge", "sklearn/lloyd"]);
    for (const { x, y } of dots) expect(y).toBeCloseTo(heightAt(x), 0);
    expect(dots.map(({ x }) => x)).toEqual(dots.map(({ x }) => x).sort((a, b) => a - b));
  });

  it("leaves a wider gap between tracks", () => {
    const [first, second, third] = layOutDescent(EXAMPLE_CATALOGUE).dots.map(({ x }) => x);
    expect((third ?? 0) - (second ?? 0)).toBeCloseTo(2 * ((second ?? 0) - (first ?? 0)), 0);
  });

  it("begins each track at its first dot", () => {
    const { dots, stops } = layOutDescent(EXAMPLE_CATALOGUE);
    expect(stops.map(({ slug, x }) => ({ slug, x }))).toEqual([
      { slug: "numpy", x: dots[0]?.x },
      { slug: "sklearn", x: dots[2]?.x },
    ]);
  });

  it.each([
    ["four", EXAMPLE_CATALOGUE],
    ["a hundred and twenty", many],
    ["one", { tracks: [exampleTrack("a", [exampleSummary("a/a")])], drills: [] }],
  ])("keeps %s dots inside and apart", (_, catalogue) => {
    const { dots, radius } = layOutDescent(catalogue);
    for (const { x } of dots) {
      expect(x).toBeGreaterThan(radius);
      expect(x).toBeLessThan(WIDTH - radius);
    }
    const gaps = dots.slice(1).map(({ x }, index) => x - (dots[index]?.x ?? 0));
    for (const gap of gaps) expect(gap).toBeGreaterThan(2 * radius);
  });

  it("survives an empty catalogue", () => {
    expect(layOutDescent({ tracks: [], drills: [] })).toMatchObject({ dots: [], stops: [] });
    expect(layOutDescent({ tracks: [exampleTrack("a", [])], drills: [] }).dots).toEqual([]);
  });
});

describe("curveBetween", () => {
  it("draws from one place to the other without a number that is none", () => {
    expect(curveBetween(0, 20)).toMatch(/^M0 74L10 [\d.]+L20 [\d.]+$/);
    expect(curveBetween(44, 44)).not.toContain("NaN");
  });
});
