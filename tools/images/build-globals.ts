/**
 * For the thread that makes the site's memory images: what an interpreter reads of the machine is the same at every build, so the same
 * input gives the same bytes; and what differs between Node and browsers is as in a browser.
 */
import "../regrade/browser-globals";

/** When an interpreter in an image believes to have started: no module keeps more of it than a time that has passed. */
const BEGINNING = Date.UTC(2026, 0, 1);
let milliseconds = 0;
/** It must go on: somebody could wait for it. */
const tick = () => {
  milliseconds += 1;
  return milliseconds;
};
Date.now = () => BEGINNING + tick();
performance.now = tick;

/** A linear congruential generator. Every restore draws real random numbers; only the seed of `hash(str)` stays. */
let state = 1;
const draw = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};
Math.random = draw;
crypto.getRandomValues = (array) => {
  if (array === null) return array;
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = Math.floor(draw() * 256);
  return array;
};

/** When JavaScript collects its garbage is chance, and what Python held of it is let go of then: not while an image is made. */
class NoRegistry {
  register(): void {}
  unregister(): boolean {
    return false;
  }
}
Object.assign(globalThis, { FinalizationRegistry: NoRegistry });

/** Python asks once whether its stack can be switched, and the answer lies in its memory. Nothing is suspended while an image is made. */
function Suspending(action: unknown): unknown {
  return action;
}
Object.assign(WebAssembly, { Suspending, promising: (action: unknown) => action });
