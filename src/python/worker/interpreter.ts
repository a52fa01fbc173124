/** What `boot.ts` makes, in types alone: the checker in Node uses the same code as a bundle. */
import type { PyodideAPI } from "pyodide";
import type { BootStep, SupervisorMessage } from "../protocol";

export interface Interpreter {
  py: PyodideAPI;
  version: string;
  /** An image of this interpreter, which must not have run anything yet. @throws where none can be made */
  takeImage(): ArrayBuffer;
  /** Libraries compiled for this interpreter, by path: the next one need not compile them. */
  compiled: ReadonlyMap<string, WebAssembly.Module>;
}

export type Boot = Extract<SupervisorMessage, { type: "boot" }>;
export type Wake = Extract<SupervisorMessage, { type: "wake" }>;

/**
 * @param woken gives the image where the boot message has an image's head
 * @param onStep called before each step
 * @param onFatal called when Python breaks down later
 * @throws whatever stops Pyodide; the message names the file or package
 */
export type BootPython = (
  boot: Boot,
  woken: Promise<Wake>,
  onStep: (step: BootStep) => void,
  onFatal: (error: unknown) => void,
) => Promise<Interpreter>;
