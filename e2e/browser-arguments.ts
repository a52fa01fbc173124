import { QUIET_CHROMIUM } from "../tools/quiet-chromium";

/**
 * Without the second, optimising compiler of WebAssembly: it takes as much of the processor as Python itself, and pays only for programs
 * that run longer than a test. All tests together take an eighth less time; `npm run bench` measures with it.
 */
export const BROWSER_ARGUMENTS: string[] = [...QUIET_CHROMIUM, "--js-flags=--liftoff-only"];
