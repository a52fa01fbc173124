/**
 * Workers that somebody else ends, and a frame that falls silent, at moments drawn with a seed: the app recovers or names an error
 * with a next step, and then a wrong and a right answer get the right verdicts.
 *
 * Nothing tells a page that a worker is gone, so the app waits for answers; the clock of page and frame jumps over that waiting.
 */
import type { Frame } from "@playwright/test";
import { type App, expect, test } from "./app";
import { createRandom } from "./random";
import { EXERCISE, PASSED, RIGHT, WRONG } from "./verdicts";

declare global {
  interface Window {
    workersForTest: Worker[];
  }
}

const MOMENTS = 20;
const PARTS = 2;
const PHASES = ["start", "idle", "run", "check"] as const;
type Phase = (typeof PHASES)[number];
/** Which of the workers alive dies; the frame may go deaf instead, as if its process had gone. */
const VICTIMS = ["all", "oldest", "newest", "frame"] as const;
type Victim = (typeof VICTIMS)[number];

/** Long enough for a start from the beginning on a busy machine; what takes longer waits for somebody who is gone. */
const WAIT_MS = 4_000;
const JUMP_MS = 16_000;
const IS_READY = /Python ready|A fresh Python is ready/;
const A_NEXT_STEP = /Try again|Reload|reload/;
/** What a check may end with that is no verdict: each says what to do. */
const NO_VERDICT = /No end in sight|Python came to an end|Not checked/;
const PASSED_OR_NO_VERDICT = new RegExp(`^(\\d+) of \\1 tests passed|${NO_VERDICT.source}`);

/** Runs in every frame before its scripts. */
function watchWorkers(): void {
  const alive: Worker[] = [];
  const Original = Worker;
  window.workersForTest = alive;
  window.Worker = class extends Original {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      alive.push(this);
    }
    override terminate(): void {
      if (alive.includes(this)) alive.splice(alive.indexOf(this), 1);
      super.terminate();
    }
  };
}

async function kill(frame: Frame | undefined, victim: Victim): Promise<void> {
  const dies = (which: Victim) => {
    if (which === "frame") {
      window.addEventListener("message", (event) => event.stopImmediatePropagation(), { capture: true });
      return;
    }
    const alive = [...window.workersForTest];
    const dying = which === "all" ? alive : alive.slice(which === "oldest" ? 0 : -1).slice(0, 1);
    for (const worker of dying) worker.terminate();
  };
  await frame?.evaluate(dies, victim).catch(() => {}); // the page was just opening it
}

/** Waits for it in real time for a while, then jumps over the time that the app waits, and so on. */
async function waitOut(app: App, expectation: () => Promise<void>): Promise<void> {
  await expect(async () => {
    try {
      await expectation();
    } catch (error) {
      await app.page.clock.fastForward(JUMP_MS);
      throw error;
    }
  }).toPass({ timeout: 90_000 });
}

const ended = (app: App, what: string) => waitOut(app, () => expect(app.stop, what).toBeDisabled({ timeout: WAIT_MS }));

/** Until Python is ready; an error on the way must say what to do. */
async function recover(app: App, what: string): Promise<void> {
  const tryAgain = app.page.getByRole("button", { name: "Try again" });
  await waitOut(app, async () => {
    if (await tryAgain.isVisible()) {
      await expect(app.python, what).toContainText("Python could not start");
      await expect(app.python, what).toContainText(A_NEXT_STEP);
      await tryAgain.click();
    }
    await expect(app.python, what).toContainText(IS_READY, { timeout: WAIT_MS });
  });
}

/** Checks until there is a verdict. The app may lose a check, saying so, but not give a wrong verdict. */
async function verdictOf(app: App, code: string, what: string): Promise<string> {
  await app.write(code);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await app.check();
    await ended(app, what);
    const text = await app.results.getByRole("status").innerText();
    if (/\d+ of \d+ tests passed/.test(text)) return text.split("\n")[0] ?? "";
    expect(text, what).toMatch(NO_VERDICT);
    await recover(app, what);
  }
  throw new Error(`No check after ${what} had a verdict.`);
}

async function enter(app: App, phase: Phase): Promise<void> {
  if (phase === "start") {
    await app.page.reload();
    return;
  }
  await recover(app, `before ${phase}`);
  if (phase === "idle") return;
  await app.write(phase === "run" ? "total = 0\nfor step in range(3_000_000):\n    total += step\nprint(total)" : RIGHT);
  await (phase === "run" ? app.run() : app.check());
}

for (let part = 0; part < PARTS; part += 1) {
  test(`workers are ended at ${MOMENTS} moments, part ${part + 1} of ${PARTS}`, async ({ app, page, watch }) => {
    test.setTimeout(600_000);
    // A process that was ended writes to the console.
    watch.allow(/./);
    const random = createRandom(1 + part);
    await page.addInitScript(watchWorkers);
    await page.clock.install();
    await page.goto("./#/settings");
    await page.getByRole("radio", { name: /Plain/ }).check();
    await app.open(EXERCISE);
    for (let moment = part; moment < MOMENTS; moment += PARTS) {
      const phase = PHASES[Math.floor(moment / PARTS) % PHASES.length] ?? "idle";
      const victim = VICTIMS[random(VICTIMS.length)] ?? "all";
      const delay = random(phase === "start" ? 2_500 : 700);
      const what = `${victim} killed ${delay} ms into ${phase}, moment ${moment}`;
      await test.step(what, async () => {
        await enter(app, phase);
        await page.waitForTimeout(delay);
        const sandbox = page.frames().find((frame) => frame.parentFrame() !== null);
        await kill(sandbox, victim);
        // What was under way ends first: a check with its right verdict, or without any.
        await ended(app, what);
        if (phase === "check") expect(await app.results.getByRole("status").innerText(), what).toMatch(PASSED_OR_NO_VERDICT);
        expect(await verdictOf(app, WRONG, what), what).not.toMatch(PASSED);
        expect(await verdictOf(app, RIGHT, what), what).toMatch(PASSED);
      });
    }
  });
}
