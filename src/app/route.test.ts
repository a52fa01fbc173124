import { describe, expect, it } from "vitest";
import type { Catalogue } from "../content/exercise";
import { drillAddress, pageKey, parseRoute } from "./route";

const summary = { level: 1 as const, minutes: 10, packages: [], tags: [], keywords: [], needs: [] };
const CATALOGUE: Catalogue = {
  tracks: [
    {
      slug: "numpy",
      title: "NumPy",
      summary: "",
      formulaHtml: "",
      exercises: [{ ...summary, id: "numpy/row-norms", track: "numpy", slug: "row-norms", title: "Row norms" }],
    },
  ],
  drills: [],
};
const route = (location: string) => parseRoute(location, CATALOGUE);

describe("parseRoute", () => {
  it.each(["", "/", "//"])("takes %j for the tracks", (location) => {
    expect(route(location)).toEqual({ kind: "tracks" });
  });

  it("knows the pages, with a slash at the end too", () => {
    expect(route("/settings")).toEqual({ kind: "settings" });
    expect(route("/about/")).toEqual({ kind: "about" });
    expect(route("/today")).toEqual({ kind: "today" });
    expect(route("/new")).toEqual({ kind: "new" });
    expect(route("/skills")).toEqual({ kind: "skills" });
    expect(route("/skills/advice")).toEqual({ kind: "advice" });
  });

  it("knows the exercises of the catalogue", () => {
    expect(route("/numpy/row-norms")).toEqual({ kind: "exercise", id: "numpy/row-norms", code: null });
  });

  it("finds somebody's code, and leaves aside what else follows a question mark", () => {
    expect(route("/numpy/row-norms?c=1.a-b_C")).toEqual({ kind: "exercise", id: "numpy/row-norms", code: "1.a-b_C" });
    expect(route("/numpy/row-norms?x=1&c=1.abc")).toEqual({ kind: "exercise", id: "numpy/row-norms", code: "1.abc" });
    expect(route("/?x")).toEqual({ kind: "tracks" });
  });

  it("knows what travels whole in a link, however damaged", () => {
    expect(route("/x/1.aB-_9")).toEqual({ kind: "self-made", payload: "1.aB-_9", code: null });
    expect(route("/x/1.abc?c=1.def")).toEqual({ kind: "self-made", payload: "1.abc", code: "1.def" });
    expect(route("/set/1.abc")).toEqual({ kind: "assignment", payload: "1.abc" });
    expect(route("/x/%3Cimg%3E")).toEqual({ kind: "self-made", payload: "<img>", code: null });
    expect(route("/x/")).toEqual({ kind: "unknown", address: "x" });
  });

  it("reads a drill, and leaves out what it cannot read of its questions", () => {
    expect(route("/drill/rank?seed=4294967295&level=2&n=20")).toEqual({
      kind: "drill",
      slug: "rank",
      seed: 4294967295,
      level: 2,
      count: 20,
    });
    expect(route("/drill/rank/sheet?seed=7")).toEqual({ kind: "drill-sheet", slug: "rank", seed: 7, level: 1, count: 10 });
    for (const query of ["", "?seed=-1&level=9&n=0", "?seed=1.5&level=x&n=1000", "?seed=4294967296"])
      expect(route(`/drill/rank${query}`)).toEqual({ kind: "drill", slug: "rank", seed: null, level: 1, count: 10 });
    expect(route("/drill/rank/other")).toEqual({ kind: "unknown", address: "drill/rank/other" });
    expect(route("/drills")).toEqual({ kind: "drills" });
  });

  it("writes a drill's address as it reads it", () => {
    for (const count of [10, 20]) {
      const address = { slug: "rank", seed: 42, level: 3 as const, count };
      expect(route(drillAddress(address).slice(1))).toEqual({ kind: "drill", ...address });
      expect(route(drillAddress(address, true).slice(1))).toEqual({ kind: "drill-sheet", ...address });
    }
  });

  it("hands back what it does not know in readable form", () => {
    expect(route("/numpy/no%20such")).toEqual({ kind: "unknown", address: "numpy/no such" });
    expect(route("/numpy")).toEqual({ kind: "unknown", address: "numpy" });
  });

  it("survives a broken escape and the names of object members", () => {
    expect(route("/%E0%A4%A")).toEqual({ kind: "unknown", address: "%E0%A4%A" });
    expect(route("/constructor")).toEqual({ kind: "unknown", address: "constructor" });
    expect(route("/__proto__")).toEqual({ kind: "unknown", address: "__proto__" });
  });
});

describe("pageKey", () => {
  it("differs between exercises, and not with the code in a link", () => {
    expect(pageKey(route("/numpy/row-norms?c=1.abc"))).toBe(pageKey(route("/numpy/row-norms")));
    expect(pageKey(route("/numpy/other"))).not.toBe(pageKey(route("/numpy/row-norms")));
  });
});
