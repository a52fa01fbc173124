/** The class pack as a teacher gets it: unpacked, started, shown, and fetched by a class. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LESSONS, recordLessons } from "../tools/class-pack/lessons";
import { bytesOf } from "../tools/class-pack/recorder";
import { type RunningServer, startServer } from "../tools/class-pack/running-server";
import { simulateClass } from "../tools/class-pack/simulate";
import { launcher, type UnpackedPack, unpackedPack } from "../tools/class-pack/unpack";
import { test as base, expect } from "./app";

const PUPILS = 20;
/** All that a browser fetches in a first lesson, page and editor included, in MB. */
const MOST = { NumPy: 12, "scikit-learn": 30 } as const;
const MB = 1_000_000;

const test = base.extend<{ server: RunningServer }, { pack: UnpackedPack }>({
  pack: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs.
    async ({}, use) => {
      const pack = unpackedPack(join(import.meta.dirname, "../dist"));
      await use(pack);
      pack.remove();
    },
    { scope: "worker" },
  ],
  server: async ({ pack }, use) => {
    const server = await startServer(launcher(pack.folder));
    await use(server);
    await server.close();
  },
  baseURL: ({ server }, use) => use(`http://localhost:${server.port}/`),
});

const PROGRAMS = [
  { name: "node", path: () => process.execPath },
  { name: "perl", path: () => execFileSync("perl", ["-e", "print $^X"], { encoding: "utf8" }) },
  { name: "python3", path: () => execFileSync("python3", ["-c", "import sys; print(sys.executable, end='')"], { encoding: "utf8" }) },
] as const;

for (const { name, path } of PROGRAMS) {
  test(`start.sh serves the site on a computer that has ${name} only`, async ({ pack }) => {
    const bin = mkdtempSync(join(tmpdir(), "class-bin-"));
    for (const [program, place] of [
      [name, path()] as const,
      ...["sh", "dirname", "uname"].map((tool) => [tool, join("/bin", tool)] as const),
    ]) {
      symlinkSync(place, join(bin, program));
    }
    const { command } = launcher(pack.folder);
    const server = await startServer({ name, command: "env", args: ["-i", `PATH=${bin}`, command] });
    try {
      expect(server.greeting).toContain("Learning Rate for your class");
      const answer = await fetch(server.address);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain("<title>Learning Rate</title>");
    } finally {
      await server.close();
      rmSync(bin, { recursive: true });
    }
  });
}

test("the teacher's page shows the address that the server told, its QR code, and what it costs", async ({ page, server }) => {
  const shown = /Your page\s+(\S+)/.exec(server.greeting)?.[1] ?? "";
  await page.goto(shown.replace(/#.*/, "#192.0.2.7:8000,192.0.2.8:8000"));
  await expect(page.getByRole("heading", { level: 1, name: "Learning Rate for your class" })).toBeVisible();
  await expect(page.getByRole("link", { name: "http://192.0.2.7:8000" })).toBeVisible();
  await expect(page.getByRole("img", { name: "QR code of http://192.0.2.7:8000/" })).toBeVisible();
  await page.getByRole("button", { name: "192.0.2.8:8000" }).click();
  await expect(page.getByRole("img", { name: "QR code of http://192.0.2.8:8000/" })).toBeVisible();
  await page.getByRole("textbox", { name: "Another address" }).fill("laptop.local:8000");
  await expect(page.getByRole("img", { name: "QR code of http://laptop.local:8000/" })).toBeVisible();
  await expect(page.getByRole("row", { name: /^NumPy/ })).toContainText(/[\d.]+ MB/);
});

for (const { set, exercise } of LESSONS) {
  test(`${set}: a class fetches what is promised, and nothing in the next lesson`, async ({ page, server }) => {
    const { first, next } = await recordLessons(server.port, exercise);
    expect(bytesOf(first)).toBeLessThanOrEqual(MOST[set] * MB);
    expect(next.filter(({ bytes }) => bytes > 0)).toEqual([]);
    // The teacher's page says no less than a browser fetches.
    await page.goto("./teacher.html");
    const promised = await page
      .getByRole("row", { name: new RegExp(`^${set}`) })
      .getByRole("cell")
      .first()
      .textContent();
    expect(bytesOf(first)).toBeLessThanOrEqual(Number.parseFloat(promised ?? "") * MB);

    const { failures, firstLessonBytes, nextLessonBytes } = await simulateClass(server.port, first, PUPILS);
    expect(failures).toEqual([]);
    expect(firstLessonBytes).toBe(bytesOf(first));
    expect(nextLessonBytes).toBe(0);
  });
}
