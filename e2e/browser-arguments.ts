import { QUIET_CHROMIUM } from "../tools/quiet-chromium";

/**
 * Without the second, optimising compiler of WebAssembly: it takes as much of the processor as Python itself, and pays only for programs
 * that run longer than a test. With it sixteen tests took 217 s, without it 188 s. `npm run bench` measures with it.
 */
export const BROWSER_ARGUMENTS: string[] = [...QUIET_CHROMIUM, "--js-flags=--liftoff-only"];
